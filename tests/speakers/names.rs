//! Which capitalised words are people, and where their names start and end.

use super::marked::{check, check_people};
use rostrum::parse::parse;
use rostrum::speakers::{SpeakerKind, extract};

#[test]
fn what_stands_before_a_name_is_no_part_of_it() {
    check_people("He met Republican Ada Holm, who owns a mill.", &["mentioned Ada Holm"]);
    check_people("Ada Holm came. Longtime Ada Holm left.", &["mentioned Ada Holm"]);
    check_people("Praising Holm, she left. Ada Holm came, 54, late.", &["mentioned Ada Holm"]);
    check_people(
        "Senators Ada Holm and Bo Lind came.",
        &["mentioned Ada Holm, Senators", "mentioned Bo Lind, Senators"],
    );
    check_people("It is led by New York Mayor Ada Holm.", &["mentioned Ada Holm, New York Mayor"]);
    check_people("It is led by Northern Gov. Ada Holm.", &["mentioned Ada Holm, Northern Gov."]);
    check_people(
        "It was signed by Union Secretary-Treasurer Ada Holm.",
        &["mentioned Ada Holm, Union Secretary-Treasurer"],
    );
}

#[test]
fn a_title_is_no_part_of_the_name() {
    check_people(
        "They met Governor-elect Ada Holm, Baroness Lind, Lt-Gen Otto Vick and Father Paul Dahl.",
        &[
            "mentioned Ada Holm, Governor-elect",
            "mentioned Lind, Baroness",
            "mentioned Otto Vick, Lt-Gen",
            "mentioned Paul Dahl, Father",
        ],
    );
    check_people(
        "Striker Bo Lind scored. Grandmother Ada Holm left.",
        &["mentioned Bo Lind, Striker", "mentioned Ada Holm, Grandmother"],
    );
}

#[test]
fn what_an_office_is_over_is_no_part_of_the_name() {
    check(
        "The head of the Millers’ Council <Enno Holm> {said} [the roof leaked].",
        &["Enno Holm: reported"],
    );
    check_people(
        "Undersecretary for Mills Mr. Holm left.",
        &["mentioned Holm, Undersecretary for Mills"],
    );
    check_people(
        "He was secretary to President Ada J. Holm.",
        &["mentioned Ada J. Holm, President"],
    );
    check_people("He was an adviser to Ada J. Holm, who left.", &["mentioned Ada J. Holm"]);
    check_people(
        "The head of the DMG (Dorn Millers’ Guild), Enno Holm, left.",
        &["mentioned Enno Holm"],
    );
}

#[test]
fn what_follows_a_name_is_no_part_of_it() {
    check("<Ada Holm KC> {said} [the roof leaked].", &["Ada Holm: reported"]);
    check_people(
        "Imelda Vos SC, for the mill, left with Bo Lind OBE. Vos came back.",
        &["mentioned Imelda Vos", "mentioned Bo Lind"],
    );
    check_people("He lives in Washington D.C. The mayor left.", &[]);
    check_people("Mayor Ada Holm Image: The council", &["mentioned Ada Holm, Mayor"]);
    check_people("James To, who owns a mill, came.", &["mentioned James To"]);
}

#[test]
fn a_nickname_is_inside_the_name() {
    check(
        "<Wilhelm “Bo” Lind> {said} [the roof leaked]. <Lind> {said} [it was late].",
        &["Wilhelm “Bo” Lind: reported", "Wilhelm “Bo” Lind: reported"],
    );
    check_people(
        "Katherine (Dahl) Holm came. Holm left with Paul Lind (D) Tuesday.",
        &["mentioned Katherine (Dahl) Holm", "mentioned Paul Lind"],
    );
}

#[test]
fn those_who_made_the_article_are_not_in_the_story() {
    let holm = &["mentioned Ada Holm, Mayor"];
    for credit in [
        "(Reporting by Paul Dahl; editing by Eva Fink)",
        "Additional reporting by Paul Dahl and Eva Fink in Dorn.",
        "(Photo: Paul Dahl/Northern News)",
        "(Thomas Dahl/NNA)",
        "By PAUL DAHL and EVA FINK",
        "Words: Paul Dahl. Pictures: Eva Fink.",
    ] {
        check_people(&format!("Mayor Ada Holm came. {credit}"), holm);
    }
    check_people("The book was edited by Ada Holm, who left.", &["mentioned Ada Holm"]);
    check_people("Reporting by Ada Holm showed that it leaked.", &["mentioned Ada Holm"]);
}

#[test]
fn what_stands_next_to_a_name_makes_it_a_persons() {
    check(
        "<XIO BRAND> (Norland), also speaking for Dorn, {said} [the roof leaked].",
        &["XIO BRAND: reported"],
    );
    check_people("The Harbour Fund (Dorn) and Velt Grid (VG) met.", &[]);
    check_people(
        "A headmaster called Enzo Vick left. The third speaker, Xio Brand of the Dorn Guild, came.",
        &["mentioned Enzo Vick, headmaster", "mentioned Xio Brand, third speaker"],
    );
    check_people(
        "Two of his predecessors, Xio Brand and Enzo Vick, left.",
        &["mentioned Xio Brand, predecessors", "mentioned Enzo Vick, predecessors"],
    );
}

#[test]
fn longer_and_shorter_forms_are_one() {
    check_people(
        "Mayor Greta Lind Holm came. Lind Holm, who owns a mill, left.",
        &["mentioned Greta Lind Holm, Mayor"],
    );
    check_people("Bill Holm said it leaked. Holm, who owns a mill, left.", &["spoke Bill Holm"]);
    check_people(
        "T. Hale said it leaked. Mr Hale left. Thomas Hale came. Tom Hale left.",
        &["spoke Thomas Hale"],
    );
    check_people(
        "Omar al-Dorn said it leaked. Al-Dorn left. Mr. Dorn came.",
        &["spoke Omar al-Dorn"],
    );
    check_people(
        "Her mother, Fiona, said it leaked. Fiona Parr left. Benjamin Lind and Ben Lind came.",
        &["spoke Fiona Parr, mother", "mentioned Benjamin Lind"],
    );
    check_people(
        "Her daughter, Xandy, came. Xandy Holm left. Mayor Ouyang Lin came. Ouyang left.",
        &["mentioned Xandy Holm, daughter", "mentioned Ouyang Lin, Mayor"],
    );
    // Sisters, not one person.
    check_people(
        "Mayor Jan Holm came. Janet Holm, who owns a mill, left.",
        &["mentioned Jan Holm, Mayor", "mentioned Janet Holm"],
    );
}

#[test]
fn offices_and_bodies_are_no_people() {
    for text in [
        "The Prime Minister met the State Inspector General, who left.",
        "He shook hands with British Red Crayon, Eastern Dawn Time and World War II.",
        "The Progressive Democrats, who met in Dorn, left.",
        "Our Meadows PAC, who met in Dorn, left.",
        "The Guild of Civil Millers, who met in Dorn, left.",
        "Battle Against Winter, who met in Dorn, left.",
        "The Norland Islanders, who met in Dorn, left.",
        "“I’ve lost,” it went. Look I’ve lost, I’ve said.",
    ] {
        check_people(text, &[]);
    }
}

#[test]
fn a_surname_alone_is_a_persons_who_does_what_people_do() {
    for (text, kind) in [
        ("Rao told the jury that it was late.", SpeakerKind::Person),
        ("“It was late,” Rao joked.", SpeakerKind::Person),
        ("Rao, 54, said that it was late.", SpeakerKind::Person),
        ("Rao said that it was late. Rao smiled.", SpeakerKind::Person),
        ("Velt told reporters that it was late.", SpeakerKind::Organisation),
        ("Velt said that it was late.", SpeakerKind::Organisation),
    ] {
        let found = extract(&parse(format!("A headline\n\n{text}").as_bytes()).article);
        let kinds: Vec<SpeakerKind> = found.speakers.iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn an_organisation_has_its_whole_name() {
    check(
        "The <Health and Safety Council> {said} [the roof leaked].",
        &["Health and Safety Council: reported"],
    );
    check(
        "<World Trade and Port Council> {said} [the roof leaked].",
        &["World Trade and Port Council: reported"],
    );
}

#[test]
fn footnotes_are_no_part_of_a_name() {
    for mark in ["¹", "²³", "*", "†"] {
        check(
            &format!("Mayor <Ada Holm>{mark} {{said}} [the roof leaked].{mark} Holm{mark} left."),
            &["Ada Holm: reported"],
        );
    }
    check(
        "[“The roof leaks,”]1 {said} <Ada Holm>. The mill cost a million.2 <Bo Lind> {said} [it was late].",
        &["Ada Holm: direct", "Bo Lind: reported"],
    );
}

#[test]
fn how_a_word_ends_tells_an_office() {
    check_people(
        "They met seismologist Enno Holm and camerawoman Greet Lind.",
        &["mentioned Enno Holm, seismologist", "mentioned Greet Lind, camerawoman"],
    );
    check(
        "German Minister Holm came. <She> {said} [the roof leaked]. Minister Greta Holm left.",
        &["Greta Holm: reported"],
    );
}

#[test]
fn an_office_ends_where_the_telling_goes_on() {
    check_people(
        "Ada Holm, the mayor of Dorn who built the mill, came.",
        &["mentioned Ada Holm, mayor of Dorn"],
    );
    check_people(
        "Ada Holm, mayor of Dorn, is here. Bo Lind, head of the mill was asked, came.",
        &["mentioned Ada Holm, mayor of Dorn", "mentioned Bo Lind, head of the mill"],
    );
}

#[test]
fn a_namesake_is_known_however_often_the_others_are_named() {
    let others = ["Ben Holm", "Clara Holm"].into_iter().cycle().take(100);
    let names = ["Ada Holm"].into_iter().chain(others).chain(["Ada Holm"]);
    let text: String = names.map(|name| format!("{name} said that it was late.\n\n")).collect();
    let article = parse(format!("A headline\n\n{text}").as_bytes()).article;
    let found: Vec<String> = extract(&article).speakers.into_iter().map(|it| it.name).collect();
    assert_eq!(found, ["Ada Holm", "Ben Holm", "Clara Holm"]);
}
