//! When the widget is loaded, and from where: only once it is near, once per page, from any folder of any origin.

use crate::server::{Files, SILENT, Server};
use crate::stage::{asset, dist, on_stage, release_in};
use serde_json::json;

const ARTICLE: &str =
    "Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n\nNobody else spoke.\n";

/// How many files with this ending the page has requested.
fn n_asked(ending: &str) -> String {
    format!(
        "performance.getEntriesByType('resource')
           .filter(({{ name }}) => new URL(name).pathname.endsWith('{ending}')).length"
    )
}

/// A page with this body, and an article next to it.
fn files(body: &str) -> Files {
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><style>body {{ margin: 0 }}</style>{body}"
    );
    Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/ferry.txt".to_owned(), ARTICLE.into()),
    ])
}

const SCRIPT: &str = "<script type=module async src=v1/embed.js></script>";

/// A page with the element this many pixels down.
fn at(distance: usize, attributes: &str) -> String {
    format!(
        "{SCRIPT}<div style='height: {distance}px'></div>
         <rostrum-article src=ferry.txt {attributes}><p>The fallback.</p></rostrum-article>
         <div style='height: 3000px'></div>"
    )
}

#[test]
fn nothing_is_loaded_before_it_comes_near() {
    on_stage(files(&at(2000, "lang=de")), async |page| {
        page.open("/host.html").await;
        page.until("its class", "element.state").await;
        // Once a page has been painted, every observer knows what is in sight.
        page.eval(
            "(requestAnimationFrame(() => setTimeout(() => (window.isPainted = true), 100)), 0)",
        )
        .await;
        page.until("a painting", "window.isPainted").await;
        assert_eq!(page.eval("element.state").await, "idle");
        assert_eq!(page.eval("element.matches(':state(idle)')").await, true);
        for ending in ["rostrum_bg.wasm", "rostrum.js", "ferry.txt", "de.json"] {
            assert_eq!(page.eval(&n_asked(ending)).await, 0, "{ending}");
        }
        assert_eq!(page.eval("element.querySelector('p').checkVisibility()").await, true);
        // The window is 900 px high, so the element is now 240 px below it.
        page.eval("scrollTo({ top: 860, behavior: 'instant' })").await;
        page.until_ready().await;
        assert_eq!(page.eval("element.matches(':state(ready):not(:state(idle))')").await, true);
        assert_eq!(page.eval(&n_asked("rostrum_bg.wasm")).await, 1);
    });
}

#[test]
fn an_eager_one_is_loaded_at_once() {
    on_stage(files(&at(9000, "loading=eager")), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
    });
}

#[test]
fn one_that_becomes_eager_too() {
    on_stage(files(&at(9000, "")), async |page| {
        page.open("/host.html").await;
        page.until("its class", "element.state === 'idle'").await;
        page.eval("element.loading = 'eager'").await;
        page.until_ready().await;
    });
}

#[test]
fn one_that_a_link_leads_to_does_not_wait() {
    on_stage(files(&at(9000, "id=ferry")), async |page| {
        page.open("/host.html").await;
        page.until("its class", "element.state === 'idle'").await;
        page.eval("location.hash = 'other:somebody'").await;
        page.eval("location.hash = 'ferry:?q=years'").await;
        page.until_ready().await;
        page.until("the search", "$('input').value === 'years'").await;
    });
}

#[test]
fn twenty_share_one_module() {
    let one = "<rostrum-article src=ferry.txt loading=eager></rostrum-article>";
    on_stage(files(&(SCRIPT.to_owned() + &one.repeat(20))), async |page| {
        page.open("/host.html").await;
        page.until("all", "told.filter(({ name }) => name === 'rostrum:ready').length === 20")
            .await;
        for ending in ["rostrum_bg.wasm", "rostrum.js", "embed.js"] {
            assert_eq!(page.eval(&n_asked(ending)).await, 1, "{ending}");
        }
        let headlines = "[...document.querySelectorAll('rostrum-article')]
            .filter(({ shadowRoot }) => shadowRoot.querySelector('h1').textContent === 'Ferry opens').length";
        assert_eq!(page.eval(headlines).await, 20);
    });
}

#[test]
fn a_second_version_leaves_the_first_alone() {
    let body = "<script>window.said = []; console.info = (text) => said.push(text);</script>
        <script type=module src=v1/embed.js></script><script type=module src=v1/embed.js></script>
        <script type=module src=v2/embed.js></script><script type=module src=v3/embed.js></script>
        <script type=module>window.isRead = true</script>
        <rostrum-article src=ferry.txt></rostrum-article>";
    let files = files(body).into_iter().chain(release_in("/v2/")).chain(release_in("/v3/"));
    on_stage(files.collect(), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        page.until("all scripts", "window.isRead").await;
        assert_eq!(page.eval("said.map((text) => /v2.embed.js/.test(text))").await, json!([true]));
        assert_eq!(page.eval(&n_asked("rostrum_bg.wasm")).await, 1);
        assert_eq!(page.eval("told.length").await, 1);
    });
}

#[test]
fn from_another_folder() {
    let body = "<script type=module src=some/where/embed.js?v=1></script>
        <rostrum-article src=ferry.txt lang=de></rostrum-article>";
    let files = files(body).into_iter().chain(release_in("/some/where/"));
    on_stage(files.collect(), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        let paths =
            "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
            .filter((path) => !/^.(some.where|favicon)/.test(path)).join()";
        assert_eq!(page.eval(paths).await, "/ferry.txt");
    });
}

#[test]
fn from_another_origin() {
    let cdn = Server::start(dist(), Files::new());
    let script = format!("<script type=module src={}></script>", cdn.url("/v1/embed.js"));
    let body = script + "<rostrum-article src=ferry.txt lang=de></rostrum-article>";
    on_stage(files(&body), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        assert_eq!(page.eval("$('[part=timeline]').ariaLabel").await, "Wer hat was gesagt?");
        let paths = "performance.getEntriesByType('resource').map(({ name }) => new URL(name))
            .filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname)
            .filter((path) => path !== '/favicon.ico').join()";
        assert_eq!(page.eval(paths).await, "/ferry.txt");
    });
}

#[test]
fn what_is_around_it_does_not_move_before_it_is_there() {
    let body = "<p>Above</p><rostrum-article src=silent.txt style='margin: 8px 0'><p>The fallback.</p></rostrum-article>
        <p id=below>Below</p>";
    let places = "[...document.querySelectorAll('p')].map((it) => it.getBoundingClientRect().y)";
    let mut files = files(body);
    files.insert("/silent.txt".to_owned(), SILENT.into());
    on_stage(files, async |page| {
        page.open("/host.html").await;
        let before = page.eval(places).await;
        let script = "Object.assign(document.createElement('script'), { type: 'module', src: 'v1/embed.js' })";
        page.eval(&format!("document.head.append({script})")).await;
        page.until(
            "the module",
            &format!("element.state === 'loading' && {}", n_asked("rostrum_bg.wasm")),
        )
        .await;
        assert_eq!(page.eval(places).await, before, "while it loads");
        page.eval("element.src = 'nowhere.txt'").await;
        page.until("the end", "element.state === 'error'").await;
        page.eval("root.firstChild.remove()").await;
        assert_eq!(page.eval(places).await, before, "without its line");
    });
}

#[test]
fn the_fallback_keeps_the_looks_of_its_page() {
    let style = "<style>body { font: italic 21px monospace; color: rgb(0, 0, 120) }</style>";
    let looks = "(({ font, color }) => font + color)(getComputedStyle(element.querySelector('p')))";
    on_stage(files(&(style.to_owned() + &at(0, ""))), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        let before = page.eval("((it) => (({ font, color }) => font + color)(getComputedStyle(it)))(document.body)").await;
        page.eval("element.src = 'nowhere.txt'").await;
        page.until("the end", "element.state === 'error'").await;
        assert_eq!(page.eval(looks).await, before);
        assert_ne!(
            page.eval("getComputedStyle($('[part=error]')).fontStyle").await,
            "italic",
            "the widget has its own"
        );
    });
}

#[test]
fn a_pinned_version_runs_with_its_hashes_and_not_with_others() {
    let hashes: serde_json::Value =
        serde_json::from_slice(&std::fs::read(dist().join("v1/integrity.json")).unwrap()).unwrap();
    let script = asset("embed.js");
    let hash = |name: &str| hashes[name.trim_start_matches("/v1/")].as_str().unwrap().to_owned();
    let page = |integrity: &str| {
        files(&format!(
            "<script type=importmap>{{ \"integrity\": {{ \"{}\": \"{}\" }} }}</script>
             <script type=module src={script} integrity={integrity}></script>
             <rostrum-article src=ferry.txt><p>The fallback.</p></rostrum-article>",
            asset("rostrum.js"),
            hash(&asset("rostrum.js")),
        ))
    };
    on_stage(page(&hash(&script)), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
    });

    // Another module in its place is rejected.
    let other = (asset("rostrum_bg.wasm"), b"\0asm\x01\0\0\0".to_vec());
    on_stage(page(&hash(&script)).into_iter().chain([other]).collect(), async |page| {
        page.open("/host.html").await;
        page.until("an error", "told.length").await;
        assert_eq!(page.eval("told[0].detail.code").await, "network");
        assert_eq!(page.eval("element.innerText").await, "The fallback.");
    });

    let wrong = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
    on_stage(page(wrong), async |page| {
        page.open("/host.html").await;
        page.until("the page", "document.readyState === 'complete'").await;
        assert_eq!(page.eval("customElements.get('rostrum-article') ?? null").await, json!(null));
        assert_eq!(page.eval("element.innerText").await, "The fallback.");
    });
}

#[test]
fn what_is_loaded_never_changes_under_its_name_and_stands_there_packed() {
    let entry = dist().join("v1");
    let folder = dist().join(asset("").trim_start_matches('/'));
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let script = std::fs::read_to_string(entry.join("embed.js")).unwrap();
    assert!(script.contains(&format!("./{name}/")), "the script names {name}");
    for file in ["embed.js", "rostrum.js", "rostrum_bg.wasm", "languages/de.json"] {
        for packed in ["br", "gz"] {
            assert!(folder.join(format!("{file}.{packed}")).is_file(), "{file}.{packed}");
        }
    }
}
