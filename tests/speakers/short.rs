//! Surnames, as a reader would write them.

use rostrum::speakers::{Presence, Speaker, SpeakerKind, short_names, surname};

fn named(name: &str, kind: SpeakerKind) -> Speaker {
    Speaker {
        id: name.to_owned(),
        name: name.to_owned(),
        forms: Vec::new(),
        kind,
        role: None,
        affiliation: None,
        presence: Presence::Spoke,
        mentions: Vec::new(),
        appearances: Vec::new(),
        is_checked: false,
    }
}

fn person(name: &str) -> Speaker {
    named(name, SpeakerKind::Person)
}

#[track_caller]
fn check(name: &str, expect: &str) {
    assert_eq!(surname(&person(name)), expect);
}

#[test]
fn a_western_surname_comes_last() {
    check("Joanna Pike", "Pike");
    check("Mary Ann O’Brien-Wells", "O’Brien-Wells");
    check("Holm", "Holm");
    check("Mr. Holm", "Holm");
    check(" Ben  Sund ", "Sund");
    check("Николай Берг", "Берг");
    check("سلمى حداد", "حداد");
    check("", "");
}

#[test]
fn particles_belong_to_it_and_suffixes_do_not() {
    check("Ursula von der Leyen", "von der Leyen");
    check("Ruth de la Cour", "de la Cour");
    check("Dirk Van Houten", "Van Houten");
    check("Omar el-Hadi", "el-Hadi");
    check("Al Harper", "Harper");
    check("Martin Stone Jr.", "Stone");
    check("Martin Stone, Jr.", "Stone");
    check("Martin Stone III", "Stone");
    check("Jr.", "Jr.");
}

#[test]
fn chinese_and_korean_names_start_with_it() {
    for (name, expect) in [
        ("Jing Junhai", "Jing"),
        ("Li Guoqiang", "Li"),
        ("Zhang Enhui", "Zhang"),
        ("An Tiecheng", "An"),
        ("Ren Aiguang", "Ren"),
        ("Hu Yuting", "Hu"),
        ("Xi Jinping", "Xi"),
        ("Wang Yi", "Wang"),
        ("Lu Xi’an", "Lu"),
        ("Ban Ki-moon", "Ban"),
        ("Han Ji-woo", "Han"),
    ] {
        check(name, expect);
    }
}

#[test]
fn western_names_that_look_alike_do_not() {
    for (name, expect) in [
        ("Alan Wang", "Wang"),
        ("Ken Liu", "Liu"),
        ("Lee Anderson", "Anderson"),
        ("Kim Leadbetter", "Leadbetter"),
        ("Song Harper", "Harper"),
        ("Lee Van Cleef", "Van Cleef"),
        ("Jean-luc Bernard", "Bernard"),
    ] {
        check(name, expect);
    }
}

#[test]
fn what_the_article_says_later_decides() {
    let used = |name: &str, form: &str| Speaker { forms: vec![form.to_owned()], ..person(name) };
    assert_eq!(surname(&used("Choi Minho", "Mr. Choi")), "Choi");
    assert_eq!(surname(&used("Han Li", "Ms. Li")), "Li");
    assert_eq!(surname(&used("Joanna Pike", "Joanna")), "Pike", "a given name is none");
}

#[test]
fn names_without_spaces_are_whole() {
    check("景俊海", "景俊海");
    check("唐纳德·特朗普", "特朗普");
    check("山田 太郎", "山田");
}

#[test]
fn organisations_and_unnamed_sources_are_called_what_they_are() {
    for kind in [SpeakerKind::Organisation, SpeakerKind::Unnamed] {
        assert_eq!(surname(&named("the harbour board", kind)), "the harbour board");
    }
}

#[test]
fn a_name_without_end_is_whole() {
    let long = "x".repeat(300);
    check(&long, &long);
    check(&["Ann ", &long].concat(), &long);
    check(&"von ".repeat(100), &["von ".repeat(99), "von".to_owned()].concat());
}

#[track_caller]
fn check_short(names: &[&str], expect: &[&str]) {
    let speakers: Vec<Speaker> = names.iter().map(|name| person(name)).collect();
    assert_eq!(short_names(&speakers.iter().collect::<Vec<_>>()), expect);
}

#[test]
fn two_of_one_surname_are_told_apart() {
    check_short(&["Ana Berg", "Jon Berg", "Ida Kern"], &["A. Berg", "J. Berg", "Kern"]);
    check_short(&["Ana Berg", "Amy Berg", "Jon Berg"], &["Ana Berg", "Amy Berg", "J. Berg"]);
    check_short(&["Berg", "Ana Berg"], &["Berg", "A. Berg"]);
    check_short(&["Li Guoqiang", "Li Na"], &["Li Guoqiang", "Li Na"]);
    check_short(&["سلمى حداد", "عمر حداد"], &["سلمى حداد", "عمر حداد"]);
    check_short(&["Ana Berg", "Ana Berg"], &["Berg", "Berg"]);
    check_short(&["Юлия Берг", "Иван Берг"], &["Ю. Берг", "И. Берг"]);
}
