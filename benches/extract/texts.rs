//! Texts to measure with: prose of any length, and texts for which a rule that looks too far ahead would take quadratic
//! time.

use rostrum::article::Article;
use rostrum::parse::parse;
use rostrum::speakers::{SpeakerKind, extract};
use std::iter;

/// The articles of the tests, by name.
pub const ARTICLES: [(&str, &str); 3] = [
    ("innovation-day", include_str!("../../tests/data/innovation-day/article.txt")),
    ("harbour", include_str!("../../tests/data/harbour/article.txt")),
    ("council", include_str!("../../tests/data/council/article.txt")),
];

/// At least `n_bytes` of ordinary prose: the articles again and again, each time about different people.
pub fn prose(n_bytes: usize) -> String {
    let stories = ARTICLES.map(|(_, text)| Story::of(text));
    let mut prose = "A long day\n\n".to_owned();
    let rounds = (0..).flat_map(|round| stories.iter().map(move |story| story.told(round)));
    for story in rounds {
        prose += &story;
        if n_bytes <= prose.len() {
            break;
        }
    }
    prose
}

/// An article's body, and the surnames in it.
struct Story {
    body: String,
    surnames: Vec<String>,
}

impl Story {
    fn of(text: &str) -> Self {
        let article: Article = parse(text.as_bytes()).article;
        let paragraphs = article.body().map(|block| article.slice(block.range));
        let body = paragraphs.map(|paragraph| paragraph.to_owned() + "\n\n").collect();
        let speakers = extract(&article).speakers.into_iter();
        let people = speakers.filter(|speaker| speaker.kind == SpeakerKind::Person);
        let surnames = people.filter_map(|it| Some(it.name.split(' ').next_back()?.to_owned()));
        Self { body, surnames: surnames.collect() }
    }

    /// The body with different surnames in each round.
    fn told(&self, round: usize) -> String {
        let surnames = self.surnames.iter();
        surnames.fold(self.body.clone(), |body, name| {
            body.replace(name, &format!("{name}{}", syllables(round)))
        })
    }
}

/// A hostile text: its name, how it begins, and how it goes on, which depends on the number of the repetition.
pub type Hostile = (&'static str, &'static str, fn(usize) -> String);

/// Texts that would take quadratic time if anything looked ahead as far as the text goes.
pub const HOSTILE: [Hostile; 36] = [
    ("opening marks", "", |_| "“".to_owned()),
    ("opening marks apart", "", |_| "“ ".to_owned()),
    ("apostrophes", "", |_| " 'a".to_owned()),
    ("brackets", "", |_| "(".to_owned()),
    ("commas", "Ada Holm said", |_| ", ".to_owned()),
    ("blank lines", "Ada Holm", |_| "\n \n".to_owned()),
    ("one word", "", |_| "a".to_owned()),
    ("initials", "", |_| "A.".to_owned()),
    ("combining marks", "a", |_| "\u{301}".to_owned()),
    ("one line", "", |_| "the river was wide and the old mill stood by it, ".to_owned()),
    ("cues", "", |_| "said ".to_owned()),
    ("sources with cues", "", |_| "Ada Holm said ".to_owned()),
    ("names in a list", "", |_| "Ada Holm, ".to_owned()),
    ("names and no verb", "", |n| format!("Ada {} of the mill by ", capital(n))),
    ("capitals", "They opened ", |_| "Ada ".to_owned()),
    ("different names", "", |n| format!("{0} Holm{0}, a farmer, came. ", capital(n))),
    ("names of one surname", "", |n| format!("{} Holm said it was late. ", capital(n))),
    ("forms of one name", "", |n| format!("Ada {} Holm said it was late. ", capital(n))),
    ("different bodies", "", |n| format!("The {} Council said it was late. ", capital(n))),
    ("different nouns", "", |n| format!("The {} officials said it was late. ", syllables(n))),
    ("one statement", "", |_| "Ada Holm said it was late. ".to_owned()),
    ("one quotation", "“It is ours to keep now,” Ada Holm said. ", |_| {
        "“It is ours to keep now.” ".to_owned()
    }),
    ("a quotation cut by cues", "", |_| "“It is ours,” said Ada Holm, ".to_owned()),
    ("attending", "The fair was ", |_| "attended by Ada Holm, ".to_owned()),
    ("attending in turn", "", |n| format!("{0} Holm{0} and he attended and ", capital(n))),
    ("launching in turn", "", |_| "Ada Holm launched it and ".to_owned()),
    ("chairing in turn", "", |_| "chaired by Ada Holm and ".to_owned()),
    ("quotations of nobody", "", |_| {
        "Also present was Ada Holm. “It is ours to keep.” ".to_owned()
    }),
    ("they", "", |_| "Ada Holm attended the fair. They said it was late. ".to_owned()),
    ("offices", "", |n| {
        format!("Mayor {0} Holm{0} came. The judge said it was late. ", capital(n))
    }),
    ("nouns of nouns", "", |_| "the claims of ".to_owned()),
    ("asides", "the fair ", |_| "of Ada Holm by it) said by ".to_owned()),
    ("dashes", "", |_| "said – ".to_owned()),
    ("adverbs", "", |_| "hastily also ".to_owned()),
    ("determiners", "of ", |_| "the Ada said ".to_owned()),
    ("labels", "", |n| format!("{} Holm: “It is ours to keep.”\n\n", capital(n))),
];

/// A hostile text of `n_bytes` or a little more.
pub fn hostile((_, beginning, next): Hostile, n_bytes: usize) -> String {
    let mut text = format!("A headline\n\n{beginning}");
    for part in (0..).map(next) {
        text += &part;
        if n_bytes <= text.len() {
            break;
        }
    }
    text
}

fn capital(number: usize) -> String {
    let word = syllables(number);
    word[..1].to_uppercase() + &word[1..]
}

/// A word for each number.
fn syllables(number: usize) -> String {
    const SYLLABLES: [&str; 12] =
        ["ba", "con", "de", "fir", "gan", "ho", "ka", "lor", "men", "per", "qui", "ra"];
    let digits = iter::successors(Some(number), |rest| Some(rest / 12).filter(|rest| 0 < *rest));
    digits.map(|digit| SYLLABLES[digit % 12]).collect()
}
