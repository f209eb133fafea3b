//! Meaningless prose for measurements, of any length and always the same.
//!
//! Words are made of syllables; as in a language, a few are frequent and most are rare (Zipf's law).

use rostrum::article::{Article, Block, BlockKind, TextRange};

/// How many different words there are: about as many as in a long liveblog.
const N_WORDS: u64 = 5_000;

const SYLLABLES: [&str; 24] = [
    "ba", "con", "de", "el", "fir", "gan", "ho", "in", "ka", "lor", "men", "no", "or", "per",
    "qui", "ra", "sta", "ti", "un", "ver", "wo", "sion", "ment", "er",
];

/// An article of `n_blocks` paragraphs of 70 words.
pub fn article(n_blocks: usize) -> Article {
    let mut article = Article::default();
    let mut chance = 1;
    for _ in 0..n_blocks {
        let start = article.text.len();
        for _ in 0..70 {
            article.text.push_str(&word(frequent(&mut chance)));
            article.text.push(' ');
        }
        let range = TextRange::new(start, article.text.len() - 1);
        article.blocks.push(Block::new(BlockKind::Paragraph, range));
        article.text.push('\n');
    }
    article
}

/// The word with this number: frequent words have low numbers and are short.
pub fn word(number: u64) -> String {
    let mut rest = number;
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[(rest % 24) as usize]);
        rest /= 24;
        if rest == 0 {
            return word;
        }
    }
}

/// The number of a random word, low ones more often.
fn frequent(chance: &mut u64) -> u64 {
    // The constants of Knuth's MMIX.
    *chance =
        chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let uniform = (*chance >> 11) as f64 / (1u64 << 53) as f64;
    (N_WORDS as f64).powf(uniform) as u64
}
