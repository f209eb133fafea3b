//! What is pasted: rich text of word processors, content systems and pages, and what cannot be read. Files are in `docx`.

use proptest::prelude::*;
use rostrum::article::{Article, BlockKind, InlineKind, ListKind};
use rostrum::desk::paste::{Pasted, Unread, read};
use rostrum::parse::parse;

fn html(html: &str) -> Pasted<'_> {
    Pasted { html: Some(html), ..Pasted::default() }
}

/// The article that is made of something pasted, block by block with its kind.
#[track_caller]
pub fn blocks(pasted: &Pasted<'_>) -> Vec<String> {
    let source = read(pasted).unwrap();
    outline(&parse(source.as_bytes()).article)
}

fn outline(article: &Article) -> Vec<String> {
    let title = [format!("# {}", article.title())];
    let blocks = article.blocks.iter().map(|it| {
        let sign = match it.kind {
            BlockKind::Heading(level) => "#".repeat(level.into()) + " ",
            BlockKind::ListItem(ListKind::Ordered) => "1. ".to_owned(),
            BlockKind::ListItem(ListKind::Unordered) => "- ".to_owned(),
            BlockKind::BlockQuote => "> ".to_owned(),
            BlockKind::Caption => "caption ".to_owned(),
            BlockKind::Figure(_) => "figure ".to_owned(),
            BlockKind::Credits => "by ".to_owned(),
            BlockKind::Paragraph => String::new(),
        };
        sign + article.slice(it.range)
    });
    title.into_iter().chain(blocks).collect()
}

#[track_caller]
fn check(pasted: &str, expected: &[&str]) {
    assert_eq!(blocks(&html(pasted)), expected, "{:?}", read(&html(pasted)));
}

/// As Word 365 puts it on the clipboard, shortened.
const WORD: &str = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri"} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-GB>Ferry to Lune
runs again<o:p></o:p></span></p>
<p class=MsoNormal><b>“It floats,”</b> said Mayor Ada Moor.<o:p></o:p></p>
<h1>What it costs<o:p></o:p></h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>A
ticket<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>A bicycle</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>First come</p>
<p class=MsoQuote>“And it leaks.”</p>
<p class=MsoNormal>It was <span style='mso-bookmark:a'></span>wet.<s>dry</s><del cite="mailto:Ed">, said Ed Vane</del><span
style='mso-special-character:comment'>[EV1]</span></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Is that so?</p></div>
<!--EndFragment--></body></html>"#;

#[test]
fn word() {
    check(
        WORD,
        &[
            "# Ferry to Lune runs again",
            "“It floats,” said Mayor Ada Moor.",
            "## What it costs",
            "- A ticket",
            "- A bicycle",
            "1. First come",
            "> “And it leaks.”",
            "It was wet.dry",
        ],
    );
    let article = parse(read(&html(WORD)).unwrap().as_bytes()).article;
    let strong = article.inlines.iter().find(|it| it.kind == InlineKind::Strong).unwrap();
    assert_eq!(article.slice(strong.range), "“It floats,”");
}

#[test]
fn word_on_the_web() {
    check(
        r#"<div class="OutlineElement"><p class="Paragraph"><span data-ccp-parastyle="Title" class="TextRun"><span>Ferry late</span></span></p></div>
        <div><p class="Paragraph" role="heading" aria-level="2"><span>Why</span></p></div>
        <div class="ListContainerWrapper"><ul class="BulletListStyle1"><li><p><span>Wind</span></p></li></ul></div>
        <p>It rained.</p>"#,
        &["# Ferry late", "## Why", "- Wind", "It rained."],
    );
}

/// As Google Docs puts it on the clipboard, shortened.
const DOCS: &str = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0f1e2d3c"><p dir="ltr" style="line-height:1.38;margin-bottom:3pt;"><span style="font-size:26pt;font-family:Arial;font-weight:400;">Ferry to Lune runs again</span></p><br /><p dir="ltr"><span style="font-size:11pt;font-weight:400;">“It floats,” said Ada Moor. It was </span><span style="font-size:11pt;font-weight:700;">very</span><span style="font-size:11pt;font-style:italic;font-weight:400;"> wet</span><span style="font-size:11pt;">.</span></p><h2 dir="ltr"><span style="font-size:16pt;font-weight:400;">What it costs</span></h2><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;">A ticket</span></p></li></ul><ol><li dir="ltr"><p role="presentation"><span>Wait</span></p></li></ol><img src="https://example.invalid/spy.png" width="1"></b>"#;

#[test]
fn google_docs() {
    check(
        DOCS,
        &[
            "# Ferry to Lune runs again",
            "“It floats,” said Ada Moor. It was very wet.",
            "## What it costs",
            "- A ticket",
            "1. Wait",
        ],
    );
    let article = parse(read(&html(DOCS)).unwrap().as_bytes()).article;
    let stressed: Vec<_> =
        article.inlines.iter().map(|it| (article.slice(it.range).trim(), &it.kind)).collect();
    assert_eq!(stressed, [("very", &InlineKind::Strong), ("wet", &InlineKind::Emphasis)]);
}

#[test]
fn content_systems_and_pages() {
    check(
        r#"<p class="title">Ferry late</p><p>It rained.</p><figure><img src="a.jpg" alt="A ferry"><figcaption>The quay</figcaption></figure>
        <blockquote cite="x"><p>“It sank,” said Cy Holm.</p></blockquote><p style="display:none">Share this</p>
        <aside class="share">Tell everybody</aside><p><a href="https://example.invalid/more" onclick="run()">More</a></p>"#,
        &["# Ferry late", "It rained.", "caption The quay", "> “It sank,” said Cy Holm.", "More"],
    );
    check(
        "<div><strong>Ferry late</strong></div><div>It rained.</div>",
        &["# Ferry late", "It rained."],
    );
    // Bold first words are no headline, and neither is a text that is all bold.
    check("<p><b>Lune</b> It rained.</p><p>A lot.</p>", &["# ", "Lune It rained.", "A lot."]);
    check("<p><b>It rained.</b></p>", &["# ", "It rained."]);
    // A title further down is one of something else.
    check(
        r#"<h2>Ferry late</h2><p>It rained.</p><p class="title">Read more</p>"#,
        &["# Ferry late", "It rained.", "Read more"],
    );
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    let hostile = r#"<p onclick="run()" style="background:url(https://example.invalid/a)">It rained.</p>
        <script>run()</script><img src=x onerror=run()><iframe src="//example.invalid"></iframe><svg onload=run()><a href="javascript:run()">x</a></svg>
        <a href="javascript:run()">More</a><link rel=stylesheet href=//example.invalid/a.css><object data=x>y</object><template><p>z</p></template>
        <math><style><img src=x></style></math><p title="</p><script>run()</script>">It poured &lt;script&gt;.</p><video src=x poster=y></video>"#;
    let source = read(&html(hostile)).unwrap();
    for forbidden in [
        "<script", "<img", "<iframe", "<svg", "onclick", "onerror", "style=", "<link", "<object",
        "<video",
    ] {
        assert!(!source.contains(forbidden), "{forbidden} in {source}");
    }
    let article = parse(source.as_bytes()).article;
    assert_eq!(article.inlines, [], "a link that runs something is none");
    assert_eq!(article.images, []);
    assert!(article.text.contains("It poured <script>."), "{}", article.text);
}

#[test]
fn plain_text_is_taken_as_it_is() {
    let pasted = Pasted { text: Some("Ferry late\n\nIt rained."), ..Pasted::default() };
    assert_eq!(read(&pasted).unwrap(), "Ferry late\n\nIt rained.");
    // An editor for code copies what it shows as rich text, too.
    let json = r#"{"title": "Ferry late"}"#;
    let pasted =
        Pasted { html: Some("<pre><span>{</span>…</pre>"), text: Some(json), file: None };
    assert_eq!(read(&pasted).unwrap(), json);
    let pasted =
        Pasted { html: Some("<meta charset=utf-8>"), text: Some("It rained."), file: None };
    assert_eq!(read(&pasted).unwrap(), "It rained.");
}

#[test]
fn nothing_and_pictures() {
    assert_eq!(read(&Pasted::default()), Err(Unread::Empty));
    assert_eq!(read(&html("<p>&nbsp;</p>")), Err(Unread::Empty));
    assert_eq!(read(&html("<img src=a.png>")), Err(Unread::Image));
    let pasted = Pasted { text: Some(" \n"), ..Pasted::default() };
    assert_eq!(read(&pasted), Err(Unread::Empty));
    let picture = |bytes| Pasted { html: Some("<img src=a.png>"), text: None, file: Some(bytes) };
    for start in [
        &b"\x89PNG\r\n\x1a\n\0\0"[..],
        b"\xFF\xD8\xFF\xE0",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBPVP8",
        b"\0\0\0\x18ftypheic",
    ] {
        assert_eq!(read(&picture(start)), Err(Unread::Image), "{start:?}");
    }
    assert_eq!(
        Unread::Image.to_string(),
        "This is a picture. The desk reads text: copy the words of the article, not a picture of them."
    );
}

#[test]
fn files_that_are_text() {
    let of = |bytes| read(&Pasted { file: Some(bytes), ..Pasted::default() });
    assert_eq!(of(b"Ferry late\r\n\r\nIt rained.").unwrap(), "Ferry late\n\nIt rained.");
    assert_eq!(of(b"BMW late\n\nIt rained.").unwrap(), "BMW late\n\nIt rained.");
    assert_eq!(of("\u{feff}Fähre".as_bytes()).unwrap(), "Fähre");
    assert_eq!(of(b"%PDF-1.7 x"), Err(Unread::Pdf));
    assert_eq!(of(b"{\\rtf1\\ansi It rained.}"), Err(Unread::RichText));
    assert_eq!(of(b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"), Err(Unread::Binary));
    assert_eq!(of(b" \n"), Err(Unread::Empty));
}

#[test]
fn a_megabyte_and_more() {
    let paragraph = "<p class=MsoNormal style='margin:0cm;font-family:\"Calibri\"'>It rained on the quays of Lune.</p>";
    let megabyte = paragraph.repeat(10_000);
    let source = read(&html(&megabyte)).unwrap();
    assert_eq!(parse(source.as_bytes()).article.blocks.len(), 10_000);
    let text = "It rained on the quays of Lune.\n\n".repeat(40_000);
    let pasted = Pasted { text: Some(&text), ..Pasted::default() };
    assert_eq!(read(&pasted), Err(Unread::TooLarge { n_megabytes: 2 }));
    // However deep, and however wrongly nested.
    let deep = "<div><b><span style='font-weight:700'>".repeat(30_000)
        + "It rained."
        + &"</x></p></div>".repeat(30_000);
    assert!(read(&html(&deep)).unwrap().contains("It rained."));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_pasted_is_read(parts in prop::collection::vec(0..12_usize, 0..40), words in "[a-z“ <&>\"']{0,12}") {
        let known = ["<p class=MsoTitle>", "</p>", "<b style='font-weight:normal'>", "</b>", "<span style='mso-list:Ignore'>", "</span>",
            "<p style='mso-list:l0'>", "<script>", "</script>", "<li>", "<ul>", "It rained."];
        let pasted: String = parts.iter().map(|it| known[*it]).collect::<String>() + &words;
        if let Ok(source) = read(&html(&pasted)) {
            prop_assert!(!source.contains("<script"));
            // What was cleaned is clean.
            prop_assert_eq!(read(&html(&source)).map(|it| outline(&parse(it.as_bytes()).article)),
                Ok(outline(&parse(source.as_bytes()).article)), "{} from {}", source, pasted);
        }
    }
}
