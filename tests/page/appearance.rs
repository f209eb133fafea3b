//! How the main states look, compared with pictures that somebody has checked.
//!
//! The pictures are in `appearance/`, a quarter as wide and as high as the page and all in one font, so that
//! differences in how letters are drawn hardly matter. Changes are written to `target/appearance`. **If a change is
//! wanted, look at it and keep it**: run `ROSTRUM_APPEARANCE=keep cargo xtask test page`.

use crate::engine::{Engine, absent};
use crate::page::Page;
use crate::server::Files;
use crate::stage::on_stage;
use crate::view::long_night;
use fantoccini::key::Key;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// How many pixels of the page make one pixel of a picture, in each direction.
const SCALE: usize = 4;

/// How far a pixel's red, green or blue may be from the picture's, of 255: browser releases draw letters slightly
/// differently.
const TOLERANCE: u8 = 32;

/// One pixel in this many may differ by more.
const ONE_IN: usize = 1_000;

/// A picture in red, green and blue, row by row from the top left.
#[derive(PartialEq, Eq)]
struct Picture {
    width: usize,
    dots: Vec<[u8; 3]>,
}

impl Picture {
    fn read(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut bytes).unwrap();
        let n_samples = frame.color_type.samples();
        assert!(3 <= n_samples, "a picture in colours");
        let dots = bytes[..frame.buffer_size()].chunks_exact(n_samples);
        Self { width: frame.width as usize, dots: dots.map(|it| [it[0], it[1], it[2]]).collect() }
    }

    /// The picture at a quarter of its width and height, each pixel the mean of those it replaces; without the last
    /// row, where a phone's scroll bar fades.
    fn reduced(&self) -> Self {
        let (width, height) = (self.width / SCALE, self.dots.len() / self.width / SCALE - 1);
        let mean = |x: usize, y: usize, channel: usize| {
            let places = (0..SCALE * SCALE)
                .map(|nth| (y * SCALE + nth / SCALE) * self.width + x * SCALE + nth % SCALE);
            let sum: usize = places.map(|place| usize::from(self.dots[place][channel])).sum();
            (sum / (SCALE * SCALE)) as u8
        };
        let dots = (0..width * height)
            .map(|nth| [0, 1, 2].map(|channel| mean(nth % width, nth / width, channel)));
        Self { width, dots: dots.collect() }
    }

    fn write(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let (width, height) = (self.width as u32, (self.dots.len() / self.width) as u32);
        let mut encoder = png::Encoder::new(File::create(path).unwrap(), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(self.dots.as_flattened()).unwrap();
    }

    /// How many pixels differ; all of them if the sizes do.
    fn n_apart(&self, other: &Self) -> usize {
        if self.width != other.width || self.dots.len() != other.dots.len() {
            return self.dots.len();
        }
        let is_apart = |(a, b): &(&[u8; 3], &[u8; 3])| {
            a.iter().zip(*b).any(|(a, b)| TOLERANCE < a.abs_diff(*b))
        };
        self.dots.iter().zip(&other.dots).filter(is_apart).count()
    }
}

/// Asserts that the page looks like the picture of this name.
async fn looks_like(page: &Page, name: &str) {
    page.until_still().await;
    // A caret blinks.
    page.eval("(root.activeElement?.matches('input') && root.activeElement.setAttribute('style', 'caret-color: transparent'), 0)").await;
    let now = Picture::read(&page.client().screenshot().await.unwrap()).reduced();
    let kept = Path::new("tests/page/appearance").join(name).with_extension("png");
    if env::var_os("ROSTRUM_APPEARANCE").is_some_and(|it| it == "keep") {
        return now.write(&kept);
    }
    let then = fs::read(&kept).unwrap_or_else(|_| panic!("no picture {}", kept.display()));
    let n_apart = now.n_apart(&Picture::read(&then));
    if now.dots.len() / ONE_IN < n_apart {
        let shown = Path::new("target/appearance").join(name).with_extension("png");
        now.write(&shown);
        panic!(
            "{n_apart} of {} dots look otherwise: see {} beside {}",
            now.dots.len(),
            shown.display(),
            kept.display()
        );
    }
}

/// Runs a test on a page with `article` in the font of the pictures.
fn on_page(article: Vec<u8>, test: impl AsyncFnOnce(&Page)) {
    if absent(Engine::Firefox, "the pictures are Chromium's")
        || absent(Engine::WebKit, "the pictures are Chromium's")
    {
        return;
    }
    let folder = env::var_os("ROSTRUM_FONT")
        .map(PathBuf::from)
        .unwrap_or_else(|| PathBuf::from("target/tools/node_modules/@fontsource/inter/files"));
    let weights = ["400", "600", "700"];
    let faces = weights.map(|it| {
        format!("@font-face {{ font-family: Inter; font-weight: {it}; src: url({it}.woff2) }}")
    });
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><meta name=color-scheme content='light dark'>
         <style>{} body {{ margin: 0 }} rostrum-article {{ --rostrum-serif: Inter; --rostrum-sans: Inter }}</style>
         <script type=module async src=v1/embed.js></script>
         <rostrum-article src=article.txt loading=eager><p>The fallback.</p></rostrum-article>",
        faces.concat()
    );
    let mut files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/article.txt".to_owned(), article),
    ]);
    for weight in weights {
        let file = folder.join(format!("inter-latin-{weight}-normal.woff2"));
        files.insert(
            format!("/{weight}.woff2"),
            fs::read(&file).unwrap_or_else(|_| panic!("no {}", file.display())),
        );
    }
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        for weight in weights {
            page.eval(&format!(
                "document.fonts.load('{weight} 16px Inter').then(({{ length }}) => length)"
            ))
            .await;
        }
        page.resize(1200, 1600).await;
        test(page).await;
    });
}

fn sample() -> Vec<u8> {
    include_bytes!("../data/innovation-day/article.txt").to_vec()
}

async fn use_it(page: &Page) {
    page.find("[part=mark][data-kind=reported]").await.click().await.unwrap();
    page.until("a card", "$('[part=card] blockquote')").await;
    page.click_search_box().await;
    page.write("innovation").await;
    page.press(Key::Enter).await;
    page.until("a match", "painted('rostrum-current').length").await;
}

#[test]
fn what_moves_or_changes_its_colour_is_seen() {
    let page = |top: usize, ink: [u8; 3]| {
        let is_ink =
            |at: usize| (top..top + 16).contains(&(at / 400)) && (40..360).contains(&(at % 400));
        let dots = (0..400 * 400).map(|at| if is_ink(at) { ink } else { [255, 255, 255] });
        Picture { width: 400, dots: dots.collect() }.reduced()
    };
    let then = page(100, [0, 0, 0]);
    let limit = then.dots.len() / ONE_IN;
    assert_eq!(then.n_apart(&page(100, [9, 9, 9])), 0);
    assert!(limit < then.n_apart(&page(104, [0, 0, 0])));
    assert!(limit < then.n_apart(&page(100, [0, 90, 0])));
}

#[test]
fn as_it_opens() {
    on_page(sample(), async |page| {
        looks_like(page, "desk").await;
        page.resize(720, 1600).await;
        looks_like(page, "tablet").await;
        page.resize(375, 1600).await;
        looks_like(page, "phone").await;
    });
}

#[test]
fn in_use_in_light_and_dark() {
    on_page(sample(), async |page| {
        use_it(page).await;
        looks_like(page, "in-use").await;
        page.prefer("dark").await;
        looks_like(page, "in-use-dark").await;
        page.force_colours().await;
        looks_like(page, "in-use-forced-colours").await;
    });
}

#[test]
fn a_list_of_results() {
    on_page(sample(), async |page| {
        page.resize(375, 1600).await;
        page.click_search_box().await;
        page.write("j").await;
        page.press(Key::Down).await;
        page.until("an active option", "$('[role=option][aria-selected=true]')").await;
        looks_like(page, "results").await;
    });
}

#[test]
fn many_lanes_and_one_picked() {
    on_page(long_night().into_bytes(), async |page| {
        looks_like(page, "lanes-folded").await;
        page.find("[part=lane] .who").await.click().await.unwrap();
        page.button("Show only them").await.click().await.unwrap();
        page.until("one picked", "$('[part=lane] [data-picked=true]')").await;
        looks_like(page, "lane-picked").await;
    });
}

#[test]
fn something_wrong_with_the_file() {
    on_page(b"{\"headline\": \"Mill reopens\", \"body\": \"It rained.\", \"statements\": [{\"speaker\": 7}]}".to_vec(), async |page| {
        looks_like(page, "problem").await;
    });
}
