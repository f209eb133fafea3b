//! What must not get into an article, however it is written. An article is plain values from which the views make
//! elements, so its text can do no harm; what is left to check are addresses, and that code is not shown as text.

use crate::hostile::invariants::check_article;
use crate::{check, outline};
use rostrum::article::InlineKind;
use rostrum::parse::parse;

/// Asserts that nothing of this markup is read, while the paragraph before it is.
#[track_caller]
fn stops(markup: &str) {
    for file in [
        format!("<p>Before.</p>{markup}"),
        format!("<article><h1>T</h1><p>Before.</p><div>{markup}</div><p>Behind.</p></article>"),
    ] {
        let parsed = parse(file.as_bytes());
        check_article(&parsed.article);
        let said = outline(&parsed).join("\n");
        assert!(said.contains("paragraph Before."), "{said} in {file}");
        assert!(!said.to_ascii_lowercase().contains("alert"), "{said} in {file}");
    }
}

/// Asserts that this address becomes neither a link nor a picture, while the words around it stay.
#[track_caller]
fn stops_address(address: &str) {
    let file = format!(
        "<p>Before <a href=\"{address}\">words</a>.</p><img src=\"{address}\" alt=x><p>Behind.</p>"
    );
    let article = parse(file.as_bytes()).article;
    check_article(&article);
    assert_eq!(article.inlines, [], "{address}");
    assert_eq!(article.images, [], "{address}");
    assert!(article.text.contains("Before words."), "{address}");
}

#[test]
fn code_frames_forms_and_drawings() {
    for markup in [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/a.js>alert(1)</SCRIPT >",
        "<script\n>alert(1)</script\n>",
        "<script/x>alert(1)</script>",
        "<script>'<!--<script>' alert(1)</script>",
        "<style>@import 'javascript:alert(1)'; body{background:url(javascript:alert(1))}</style>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'>alert(1)</iframe>",
        "<object data='data:text/html,<script>alert(1)</script>'>alert(1)</object>",
        "<embed src=javascript:alert(1)>",
        "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
        "<applet code=alert.class></applet>",
        "<form action=javascript:alert(1)><input name=attributes onfocus=alert(1) autofocus><button formaction=javascript:alert(1)>alert</button></form>",
        "<select onfocus=alert(1)><option>alert</option></select>",
        "<textarea autofocus onfocus=alert(1)>alert(1)</textarea>",
        "<keygen autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)></details>",
        "<video><source onerror=alert(1)></video><audio src onerror=alert(1)></audio>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x></svg>",
        "<svg><a xlink:href='javascript:alert(1)'><text>alert</text></a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext></p><img src=x onerror=alert(1)></mtext></math>",
        "<math href='javascript:alert(1)'>alert</math>",
        "<marquee onstart=alert(1)></marquee>",
        "<body onload=alert(1)>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<base href='javascript:alert(1)//'>",
        "<link rel=stylesheet href=javascript:alert(1)>",
        "<img src=x onerror=alert(1)>",
        "<img src=x:alert(1) onerror=eval(src)>",
        "<img/src=x onerror=alert(1)>",
        "<img src='x' onerror='alert(1)' srcset='data:,alert(1) 1x'>",
        "<p style='width:expression(alert(1))' onclick=alert(1)></p>",
        "<div id=attributes name=alert onmouseover=alert(1)></div>",
        "<input type=image src=x onerror=alert(1)>",
        "<isindex action=javascript:alert(1) type=image>",
    ] {
        stops(markup);
    }
}

/// Markup that is text at the first parse and markup at the next.
#[test]
fn what_changes_when_it_is_read_again() {
    for markup in [
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<noembed><img src=x onerror=alert(1)></noembed>",
        "<noframes><script>alert(1)</script></noframes>",
        "<title><img src=x onerror=alert(1)></title>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!---><img src=x onerror=alert(1)>-->",
        "<!-- --!><img src=x onerror=alert(1)><!-- -->",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?php echo '<img src=x onerror=alert(1)>' ?>",
        "<!DOCTYPE x [<!ENTITY y '<img src=x onerror=alert(1)>'>]>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\"></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></form></form>",
        "<a href=\"\n<img src=x onerror=alert(1)>",
        "<img alt='<x' title='/><img src=x onerror=alert(1)>'>",
        "<div class=\"x' onclick='alert(1)\">",
        "<img src=\"x` `<script>alert(1)</script>\"` `>",
        "<<script>alert(1);//<</script>",
        "</ script><script>alert(1)</script>",
        "<p/onclick=alert(1)//>",
        "<x onclick=alert(1) style=x:expression(alert(1))></x>",
    ] {
        stops(markup);
    }
}

#[test]
fn addresses_that_are_code() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "  javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\r\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "javascript\u{1}:alert(1)",
        "&#106;avascript:alert(1)",
        "&#106avascript:alert(1)",
        "&#x6A;&#x61;vascript&#58;alert(1)",
        "&#0000106avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java&#9;script:alert(1)",
        "java&#x0A;script:alert(1)",
        "&#14; javascript:alert(1)",
        "\u{feff}javascript:alert(1)",
        "\u{a0}javascript:alert(1)",
        "\u{2028}javascript:alert(1)",
        "javascript://host/%0Aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "DATA:text/html;base64,PHNjcmlwdD4=",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "vbscript:msgbox(1)",
        "VBS&#99;ript:x",
        "file:///etc/passwd",
        "blob:https://host/x",
        "filesystem:https://host/x",
        "about:blank",
        "view-source:javascript:alert(1)",
        "feed:javascript:alert(1)",
        "jar:javascript:alert(1)!/",
        "ws://host",
        "intent://host#Intent;end",
        "x:y",
        ":javascript:alert(1)",
        "#clobber",
        "",
        " ",
    ] {
        stops_address(address);
    }
}

/// What a browser does not read as markup either is text, and text does no harm.
#[test]
fn text_that_looks_like_code() {
    let untitled = "! This article has no headline.";
    check("<p><b <script>one</script>two</b>", &["paragraph onetwo", "weight on onetwo", untitled]);
    check(
        "<p>{{constructor('one')()}} ${two}",
        &["paragraph {{constructor('one')()}} ${two}", untitled],
    );
    check("<p>+ADw-script+AD4-one", &["paragraph +ADw-script+AD4-one", untitled]);
}

#[test]
fn entities_that_are_not_decoded_stay_text() {
    // `&Tab;` is not among the entities that are decoded. A view sets the address as it is, and so it means a file of
    // that name.
    let article = parse(b"<p>One <a href='java&Tab;script/x'>two</a>.</p>").article;
    check_article(&article);
    assert_eq!(article.inlines[0].kind, InlineKind::Link("java&Tab;script/x".to_owned()));
    check(
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        &["paragraph <script>alert(1)</script>", "! This article has no headline."],
    );
}

#[test]
fn addresses_that_may_stay() {
    for (written, read) in [
        ("https://coast.example/a?b=c&amp;d#e", "https://coast.example/a?b=c&d#e"),
        ("HTTP://coast.example", "HTTP://coast.example"),
        ("//coast.example/a", "//coast.example/a"),
        ("/a/b", "/a/b"),
        ("a.html", "a.html"),
        ("../a:b", "../a:b"),
        ("?q=a:b", "?q=a:b"),
        (" a\n", "a"),
        ("mailto:desk@coast.example", "mailto:desk@coast.example"),
        ("tel:+4712345", "tel:+4712345"),
    ] {
        let article = parse(format!("<p>See <a href=\"{written}\">it</a>.").as_bytes()).article;
        check_article(&article);
        assert_eq!(article.inlines[0].kind, InlineKind::Link(read.to_owned()));
    }
}

#[test]
fn nothing_rides_on_json() {
    let file = r##"{"headline": "<img src=x onerror=alert(1)>", "body": ["<script>alert(1)</script>",
        {"type": "figure", "src": "javascript:alert(1)", "text": "A picture"}, {"type": "script", "text": "alert(1)"}]}"##;
    check(
        file,
        &[
            "headline <img src=x onerror=alert(1)>",
            "paragraph <script>alert(1)</script>",
            "! “body[1].src” is no address that is safe to show; it was left out.",
            "! “body[2].type” is not one of the words allowed there; it was left out.",
        ],
    );
    check(
        r#"{"@type": "NewsArticle", "headline": "T", "articleBody": "<p onclick=alert(1)>Words.<script>alert(1)</script></p>"}"#,
        &["headline T", "paragraph Words."],
    );
}

#[test]
fn null_bytes() {
    check(b"<p>a\0b</p>", &["! This file is not text, so it cannot be shown as an article."]);
    let late = format!("<p>{}</p><scr\0ipt>x</scr\0ipt><p>b\0c</p>", "word ".repeat(14_000));
    let article = parse(late.as_bytes()).article;
    check_article(&article);
    assert_eq!(article.slice(article.blocks.last().unwrap().range), "bc");
}
