//! Verbs of saying and their forms: `claim` also gives `claims`, `claimed` and `claiming`.

use super::{Class, Lexicon};
use std::borrow::Cow;

/// Adds every form of every verb.
pub(super) fn add_to(lexicon: &mut Lexicon) {
    for (class, verbs) in REGULAR {
        for verb in verbs.split_ascii_whitespace() {
            add_forms(lexicon, *class, verb);
        }
    }
    for (class, forms) in IRREGULAR {
        for form in forms.split_ascii_whitespace() {
            let is_participle = form.ends_with("ing");
            let class = if is_participle { class.or(Class::GERUND) } else { *class };
            lexicon.add(Cow::Borrowed(form), class);
        }
    }
}

/// Adds the forms of a verb of [`REGULAR`].
fn add_forms(lexicon: &mut Lexicon, class: Class, verb: &'static str) {
    let base = verb.trim_end_matches(MARKS);
    let doubled = if verb.contains(DOUBLES) { base.chars().last() } else { None };
    let without_e = base.strip_suffix('e');
    let without_y = base.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u']));
    let stem = |ending: &str| {
        let mut form = without_e.unwrap_or(base).to_owned();
        form.extend(doubled);
        form + ending
    };
    let hisses = base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh");
    let third = match without_y {
        Some(rest) => rest.to_owned() + "ies",
        None => base.to_owned() + if hisses { "es" } else { "s" },
    };
    let past = without_y.map_or_else(|| stem("ed"), |rest| rest.to_owned() + "ied");
    if !verb.contains(NOUN) {
        lexicon.add(Cow::Owned(third), class);
    }
    lexicon.add(Cow::Owned(past), class);
    lexicon.add(Cow::Owned(stem("ing")), class.or(Class::GERUND));
    if verb.contains(PLAIN) {
        lexicon.add(Cow::Borrowed(base), class.or(Class::PLAIN));
    }
}

/// After a verb: its last letter is doubled, as in `admitted`.
const DOUBLES: char = '*';
/// After a verb: its base form is a cue too, since it is rarely a noun, as in `critics argue`.
const PLAIN: char = '+';
/// After a verb: its form in `-s` is not a cue, since it is usually a plural noun, as in `emails`.
const NOUN: char = '-';
const MARKS: [char; 3] = [DOUBLES, PLAIN, NOUN];

/// Verbs that take a clause, a quotation or an object.
const CLAIM_OR_TOPIC: Class = Class::CLAIM.or(Class::TOPIC);

/// Regular verbs in their base form, with the marks above.
const REGULAR: &[(Class, &str)] = &[
    (Class::SAY, "tweet"),
    (Class::CLAIM, "
        add+ advise affirm+ agree+ argue+ assure attest+ bark believe+ blog* boast brag* caution chant- chime clarify+
        comment- complain+ concede+ concur* contend+ counter cry declare elaborate email- enquire enthuse introduce
        exclaim fear+ fume imply ponder gripe groan growl grumble guess- gush hint hope howl- indicate inform inquire insist+
        interject interrupt joke lament maintain+ marvel moan mumble murmur muse mutter object- observe opine orate post-
        proclaim profess prophesy quip* rant- reckon remark remind reply respond retort retweet- rule- scoff shout-
        signal- snap* sneer speculate state surmise suspect+ tease testify+ theorise theorize venture- volunteer
        whine whisper snipe vent- crow- gloat thunder- huff blurt bellow snarl sniff- grouse carp- intone exult deadpan roar- bristle wisecrack wonder+ worry+ yell summarise summarize interpret"),
    (Class::QUOTING, "continue reason sigh begin* start laugh smile shrug* nod* grin* snap* conclude finish open recite"),
    (CLAIM_OR_TOPIC, "
        acknowledge+ admit*+ allege+ announce+ answer- ask+ assert+ charge+- claim+ conclude+ confess+ confirm+
        demand deny+ detail- disclose+ dispute- echo- estimate+ emphasise+ emphasize+ explain+ forecast- highlight mention note+
        outline plead pledge+ posit predict+ promise+ propose+ quote- reaffirm+ recall+ recommend+ recount reiterate+
        relate repeat report+ request- reveal+ signal- stress+ submit* suggest+ testify underline+ underscore+ urge+ verify
        vow+ warn+"),
    (Class::TOPIC, "
        accuse+ apologise apologize applaud assail attack bash- bemoan berate blame blast champion chide cite commend
        condemn+ congratulate criticise+ criticize+ debunk decry defend denounce+ deride describe dismiss disavow discuss
        disparage direct instruct order- require- endorse expect extol* hail implore invite invoke lambaste laud mock oppose portray praise
        protest question- rebuke rebut* refute reject renounce repudiate ridicule salute scold slam* slap* support thank tout
        trash trumpet welcome liken"),
    (Class::NAMING, "herald portray depict paint frame regard liken call+ describe+ brand- dub* label mock blast slam* term- deem declare pronounce characterise characterize"),
    (Class::UTTER, "express voice extend convey offer raise"),
    (Class::WITH_PREPOSITION, "
        allude refer* talk point+ complain joke boast brag* testify argue push rail warn lash object- apologise apologize
        touch elaborate comment- insist call+ campaign- plead appeal- ask inquire worry"),
];

/// All forms of irregular verbs.
const IRREGULAR: &[(Class, &str)] = &[
    (Class::SAY, "said says say saying told tells tell telling wrote writes write writing"),
    (
        Class::CLAIM,
        "
        swore swears thought thinks think thinking read reads reading foresaw foresees",
    ),
    (Class::QUOTING, "began went goes"),
    (CLAIM_OR_TOPIC, "forecast"),
    (Class::NAMING, "labelled labelling"),
    (Class::CLAIM, "signalled signalling"),
    (Class::WITH_PREPOSITION, "spoke speaks speaking wrote writes writing"),
];
