//! Sentences of several clauses: parentheticals and relative clauses that say something themselves, names given to
//! things, views, and quotation marks inside quotation marks. Annotated as in `marked.rs`.

use super::marked::{check, check_people};

#[test]
fn an_aside_has_its_own_sayings() {
    check(
        "<Ada Holm>, <who> {says} [the town should pay], {tweeted} that [the plan “will not stop the flood.”]",
        &["Ada Holm: reported", "Ada Holm: mixed"],
    );
    check(
        "It rained. <Ada Holm> - the clerk of Dorn - {said} [the roof leaked].",
        &["Ada Holm: reported"],
    );
    check(
        "A former mayor -- <Bo Lind>, who left in June -- {said} [the roof leaked].",
        &["Bo Lind: reported"],
    );
    check(
        "<Tecklan>, the mining company, {says} that [it pays more than others].",
        &["Tecklan: reported"],
    );
    check(
        "The report, <which> {concluded} that [the roof leaked], came late.",
        &["The report: reported"],
    );
}

#[test]
fn sources_that_nobody_counts() {
    check("<Others> {say} [this is a bad year].", &["Others: reported"]);
    check("[The wall], <many> {argue}, [could fall within a year].", &["many: reported"]);
    check("<Critics> {charge} that [she hid the bill].", &["Critics: reported"]);
    check("<The mayor> has long {maintained} that [she paid].", &["The mayor: reported"]);
}

#[test]
fn names_given_to_things() {
    check("<Ada Holm> {called} [November’s meeting “a feast”] and left.", &["Ada Holm: mixed"]);
    check("<Ada Holm> went on to {call} [him “the worst of them.”]", &["Ada Holm: mixed"]);
    check(
        "<Ada Holm> {praised} [the wall], {saying} [it was fair] and {calling} [it “a gift.”]",
        &["Ada Holm: reported", "Ada Holm: reported", "Ada Holm: mixed"],
    );
    check("Ada Holm, <who> has {called} [the new pact “madness,”] left.", &["Ada Holm: mixed"]);
}

#[test]
fn he_is_not_one_of_two_if_somebody_else_may_be_meant() {
    check(
        "Mayor Otto Holm came. Two of his friends, Paul Dahl and Ben Vick, sat in the front row. \
         <He> {said} [the roof leaked].",
        &["Otto Holm: reported"],
    );
    check_people(
        "Two of his friends, Paul Dahl and Ben Vick, sat in the front row.",
        &["present Paul Dahl", "present Ben Vick"],
    );
}

#[test]
fn a_relative_clause_after_an_occupation_is_the_named_persons() {
    check(
        "The next was Otto Vick, a dentist, <who> {testified} that [the roof leaked].",
        &["Otto Vick: reported"],
    );
}

#[test]
fn relative_clauses_with_words_that_are_quoted() {
    check(
        "<Ada Holm> {argued} [the bridge, which is liked, “wouldn’t stand a year” without it].",
        &["Ada Holm: mixed"],
    );
    check(
        "<Ada Holm> {said} [the town “did nothing,” which led to “the flood.”]",
        &["Ada Holm: mixed"],
    );
}

#[test]
fn in_somebodys_view() {
    check("In <Ada Holm>’s {view}, [the wall is a failure].", &["Ada Holm: reported"]);
    check("[The wall is “a failure,”] in <Ada Holm>’s {view}.", &["Ada Holm: mixed"]);
    check(
        "<Ada Holm> {said} [she was glad]. In <her> {view}, [the wall is a failure].",
        &["Ada Holm: reported", "Ada Holm: reported"],
    );
}

#[test]
fn curly_marks_inside_straight_ones() {
    check(
        "<Ada Holm> {said}: [\"The council isn’t about “rights” any more. It is about the wall.\"]",
        &["Ada Holm: direct"],
    );
    check(
        "[\"It is about “the town” and us,\"] <Ada Holm> {said}. [\"It is late.\"]",
        &["Ada Holm: direct"],
    );
}

#[test]
fn what_goes_on_behind_while_is_quoted() {
    check(
        "[One offered help], <Ada Holm> {said}, [while others “didn’t want to help us.”]",
        &["Ada Holm: mixed"],
    );
    check("[The roof leaks], <Ada Holm> {said}, while others laughed.", &["Ada Holm: reported"]);
}

#[test]
fn made_clear() {
    check("<Ada Holm> {made it clear} that [the roof leaked].", &["Ada Holm: reported"]);
    check("<Bo Lind> {sniped} that [the mayor was “learning.”]", &["Bo Lind: mixed"]);
}

#[test]
fn titles_are_no_quotations() {
    check(
        "<Ada Holm>, host of HBC’s “Morning Dorn,” {suggested} [the miller should go].",
        &["Ada Holm: reported"],
    );
    check("<Ada Holm>, who wrote “The Last Ferry,” {said} [it was late].", &["Ada Holm: reported"]);
    check("The town showed a film called “The Wall” on Friday.", &[]);
}

#[test]
fn where_a_name_in_marks_ends() {
    check("<Ada Holm> {called} [him “very flexible,”] a nod to his turn.", &["Ada Holm: mixed"]);
    check("<Ada Holm> {called} [him “brave,” “wise” and “kind.”]", &["Ada Holm: mixed"]);
    check("<Critics> {call} [this the “waiting game”] — a rare one.", &["Critics: mixed"]);
}

#[test]
fn the_article_comments_behind_a_dash() {
    check(
        "<Ada Holm> {said} [she was “glad” of the plan] — a first since May.",
        &["Ada Holm: mixed"],
    );
    check("<Ada Holm> {said} [she was “glad” — if late — of the plan].", &["Ada Holm: mixed"]);
    check(
        "<Bo Lind> {sniped} that [she was “learning,”] while others looked away.",
        &["Bo Lind: mixed"],
    );
}

#[test]
fn somebody_else_speaks_behind_but() {
    check(
        "<Saudi officials> {deny} [any links to it], but <critics> {point to} [its books].",
        &["Saudi officials: reported", "critics: reported"],
    );
    check("[The ferry is late], <HBC> {announced} on Tuesday.", &["HBC: reported"]);
}

#[test]
fn a_child_and_a_grandmother_are_people() {
    check("[“It sways,”] {said} 9-year-old <Milo Ekstam>.", &["Milo Ekstam: direct"]);
    check(
        "<Ada Holm> {said} [it swayed]. His grandmother, Gretel, laughed. [“It doesn’t,”] <she> {said}.",
        &["Ada Holm: reported", "Gretel: direct"],
    );
}

#[test]
fn whoever_came_along_does_not_speak() {
    check(
        "<Bo Lind>, who had come with his deputy, Ada Holm, {called} [the bridge “a gift.”]",
        &["Bo Lind: mixed"],
    );
}

#[test]
fn a_clause_behind_its_occasion() {
    check("<The mill> {said} in a statement [it “welcomes light.”]", &["The mill: mixed"]);
    check(
        "<Ada Holm> {told} a rally in Dorn on Friday [the wall was “a sham.”]",
        &["Ada Holm: mixed"],
    );
    check("<Ada Holm> {told} a rally in Dorn on Friday: [“It is a sham.”]", &["Ada Holm: direct"]);
}

#[test]
fn offices_beside_names_at_a_quotation() {
    check(
        "[“If it leaks,”] the town clerk, <Ada Holm>, {reminded} the room, [“we shall swim.”]",
        &["Ada Holm: direct"],
    );
    check("Union official <Bo Lind>: [“Nine years is a long time to wait.”]", &["Bo Lind: direct"]);
}

#[test]
fn two_bodies_behind_what_they_say() {
    check(
        "[After a year of talks, the trams will run again], the board and <the union> {said} on Thursday.",
        &["the union: reported"],
    );
}

#[test]
fn a_neighbour_with_a_name() {
    check(
        "Her neighbour, the baker <Emil Sand>, {was blunter}: [“I baked bread for ghosts.”]",
        &["Emil Sand: direct"],
    );
}

#[test]
fn a_clause_and_its_tag() {
    check(
        "[As more ferries come, it was getting likely that some would collide], {warned} Mr <Hallam>.",
        &["Hallam: reported"],
    );
    check(
        "[Two former harbour masters, Ruth Ode and Piet Vaal, remain on the board], {said} <the newspaper>.",
        &["the newspaper: reported"],
    );
    check(
        "[But using the wrong rope could cost lives], {warned} <the magazine>.",
        &["the magazine: reported"],
    );
    // The council is warned here; it does not warn.
    check(
        "<Ada Holm>, the clerk who has run Dorn for years, {warned} [the council].",
        &["Ada Holm: reported"],
    );
}

#[test]
fn when_it_was_said() {
    check(
        "<Ada Holm> had {said} before Wednesday’s race [she would consider leaving].",
        &["Ada Holm: reported"],
    );
    check(
        "<Bo Lind> {insists} [the boat will never be sold] amid reports of a bid from Dorn.",
        &["Bo Lind: reported"],
    );
}

#[test]
fn paragraphs_that_lost_their_breaks() {
    check(
        "<Piet Vaal> {said}: [\"Ferries are booming. \"The priority this year is light. \"We need it now.\"] It rained.",
        &["Piet Vaal: direct"],
    );
    check(
        "[\"Ferries are booming,\"] {said} <Piet Vaal>, head of the Port Society. [\"However, fog is bad. \"The priority is light.\"] It rained.",
        &["Piet Vaal: direct"],
    );
}

#[test]
fn an_aside_leads_back_to_its_subject() {
    check(
        "They met the day after Sir <Bo Hallam>, the new Dorn commissioner, {said} [he wanted tolls].",
        &["Bo Hallam: reported"],
    );
    check(
        "<The umbrella body Tarn>, which runs the quay, {warned} that [the roof would fall].",
        &["The umbrella body Tarn: reported"],
    );
    check(
        "However, <many experts>, including the Port Society, have {pointed out} that [the quay is old].",
        &["many experts: reported"],
    );
    check(
        "<A spokesman for the harbour master>, Captain Joan Ferris, {said} [no deal had been made].",
        &["A spokesman for the harbour master: reported"],
    );
}

#[test]
fn a_clause_behind_where_it_is_said() {
    check(
        "The <Dorn League> {argued} that [it was late], and in a statement at the door <it> {called} [the plan “reckless”].",
        &["Dorn League: reported", "Dorn League: mixed"],
    );
    check(
        "The authority paid. The Dorn League came. <The league> {argued} that [it was late], and in a letter <it> {called} [the plan “reckless”].",
        &["Dorn League: reported", "Dorn League: mixed"],
    );
}

#[test]
fn a_short_form_in_brackets() {
    check(
        "The shares fell after the <Harbour Fund> (HF) {said} [it would sell its boats].",
        &["Harbour Fund: reported"],
    );
}

#[test]
fn what_is_nobodys_saying() {
    check("Ode faces trial this month on charges he oversaw the fraud.", &[]);
    check("The clerk’s details only emerged on Friday.", &[]);
    check("The case details only emerged on Friday.", &[]);
}

#[test]
fn where_a_speaker_goes_on_to_something_else() {
    check(
        "<Ada Holm> {declared}: [“I am alarmed by the news”] before catching herself on the rail.",
        &["Ada Holm: direct"],
    );
    check(
        "The <Dorn League> has {denied} [it wants the port closed], but {argues} that [it should be sold].",
        &["Dorn League: reported", "Dorn League: reported"],
    );
}

#[test]
fn it_is_the_body_that_a_sentence_is_about() {
    check(
        "Marrow Ltd bought the firm in May. The move surprised many. <It> {said} [it had signed a letter].",
        &["Marrow Ltd: reported"],
    );
    check(
        "The Dorn Alliance lost its case on Friday. But <it> {says} [the ban is unclear].",
        &["Dorn Alliance: reported"],
    );
}
