//! Who speaks in a sentence: the simple cases. Annotated as in `marked.rs`.

use super::marked::{check, check_people};

#[test]
fn subject_before_the_cue() {
    check("<Ada Holm> {said} [the mill would open in May].", &["Ada Holm: reported"]);
    check("<Ada Holm> {said} that [the mill would open in May].", &["Ada Holm: reported"]);
    check("<Ada Holm> {warned} that [the roof needs new beams].", &["Ada Holm: reported"]);
    check("<Ada Holm>, 54, a miller from Dorn, {said} [it was late].", &["Ada Holm: reported"]);
    check("<Ada Holm> {told} reporters that [the mill is safe].", &["Ada Holm: reported"]);
    check("<Ada Holm> {stressed} [the need for a new roof].", &["Ada Holm: reported"]);
    check("<Ada Holm> {called for} [more money for old mills].", &["Ada Holm: reported"]);
}

#[test]
fn inverted_after_the_words() {
    check("[“The mill is ours,”] {said} <Ada Holm>.", &["Ada Holm: direct"]);
    check("[“The mill is ours,”] {said} Mayor <Ada Holm>.", &["Ada Holm: direct"]);
    check("[\"The mill is ours,\"] {said} <Ada Holm>, who led the work.", &["Ada Holm: direct"]);
    check("[‘The mill is ours,’] {said} <Ada Holm>.", &["Ada Holm: direct"]);
    check("[The mill will open in May], {said} <Ada Holm>.", &["Ada Holm: reported"]);
    check("[The mill will open in May], <Ada Holm> {said}.", &["Ada Holm: reported"]);
}

#[test]
fn the_cue_in_the_middle() {
    check("[“We began,”] {said} <Ada Holm>, [“with nothing at all.”]", &["Ada Holm: direct"]);
    check(
        "[“We began with little,”] <Ada Holm> {said}. [“We end with much.”]",
        &["Ada Holm: direct"],
    );
}

#[test]
fn a_colon_before_the_words() {
    check("<Ada Holm> {said}: [“The mill is ours and stays ours.”]", &["Ada Holm: direct"]);
    check("<Ada Holm>: [“The mill is ours and stays ours.”]", &["Ada Holm: direct"]);
}

#[test]
fn words_partly_in_marks() {
    check("<Ada Holm> {said} [the mill was “a gift” to all].", &["Ada Holm: mixed"]);
}

#[test]
fn according_to() {
    check("{According to} <Ada Holm>, [the mill will open in May].", &["Ada Holm: reported"]);
    check("[The mill will open in May], {according to} <Ada Holm>.", &["Ada Holm: reported"]);
}

#[test]
fn organisations_and_sources_without_a_name() {
    check("<The ministry> {said} [the mill would be sold].", &["The ministry: reported"]);
    check(
        "<A spokesman for the council> {said} [the mill would be sold].",
        &["A spokesman for the council: reported"],
    );
    check("<Two officials> {said} [the mill would be sold].", &["Two officials: reported"]);
}

#[test]
fn pronouns_and_surnames_reach_the_person() {
    check(
        "Mayor <Ada Holm> {said} that [the mill was old]. <She> {added} that [it would be mended].",
        &["Ada Holm: reported", "Ada Holm: reported"],
    );
    check(
        "[“It is ours,”] {said} <Bo Lind>, a farmer. <Lind> {added} that [it had been hard].",
        &["Bo Lind: direct", "Bo Lind: reported"],
    );
}

#[test]
fn what_is_not_said_is_left_out() {
    check("Ada Holm declined to comment.", &[]);
    check("Ada Holm did not say when the mill would open.", &[]);
    check("Ada Holm will announce the date that everyone awaits.", &[]);
    check("The mill opened in May, and the river rose.", &[]);
    check("“Harvest” is the name of a song.", &[]);
}

#[test]
fn acts_are_given_to_everyone_in_the_list() {
    check(
        "Guests, including <Ada Holm>, Mayor of Dorn, and <Bo Lind>, a farmer, [delivered speeches].",
        &["Ada Holm: act", "Bo Lind: act"],
    );
    check("Vice Governor <Ada Holm> [presided over the opening ceremony].", &["Ada Holm: act"]);
    check("The keynote was [given] by <Ada Holm>.", &["Ada Holm: act"]);
    check("The prize was [presented] by <Ada Holm>.", &["Ada Holm: act"]);
    check("<Ada Holm> sat down and [told a story] about a mill.", &["Ada Holm: act"]);
}

#[test]
fn attending_makes_present() {
    check_people(
        "The show was attended by Mayor Ada Holm and Bo Lind, a farmer.",
        &["present Ada Holm, Mayor", "present Bo Lind, farmer"],
    );
    check_people(
        "At noon, Ada Holm, Bo Lind, and other guests launched the ferry.",
        &["present Ada Holm", "present Bo Lind"],
    );
    check_people(
        "Among the guests were the novelist Cy Dahl and Mayor Ada Holm’s predecessor, Bo Lind.",
        &[
            "present Cy Dahl, novelist",
            "mentioned Ada Holm, Mayor",
            "present Bo Lind, Mayor Ada Holm’s predecessor",
        ],
    );
    check_people("Ada Holm presided over the vote.", &["present Ada Holm"]);
    check_people("The vote was presided over by Ada Holm.", &["present Ada Holm"]);
    check_people(
        "The charter was signed by Ada Holm in the presence of Mayor Bo Lind.",
        &["present Ada Holm", "present Bo Lind, Mayor"],
    );
    check_people("Ada Holm signed a letter.", &["mentioned Ada Holm"]);
    check_people(
        "Also honoured at the show were Ada Holm and Bo Lind.",
        &["present Ada Holm", "present Bo Lind"],
    );
    check_people(
        "Ada Holm arrived with Mayor Bo Lind and the farmer Cy Dahl, whom she met with Mayor Di Elm.",
        &[
            "present Ada Holm",
            "present Bo Lind, Mayor",
            "present Cy Dahl, farmer",
            "mentioned Di Elm, Mayor",
        ],
    );
    check_people(
        "Ada Holm sat beside Mayor Bo Lind.",
        &["present Ada Holm", "mentioned Bo Lind, Mayor"],
    );
    check_people("Ada Holm sat on the board.", &["mentioned Ada Holm"]);
}

#[test]
fn being_there_makes_present() {
    let is_there = |sentence: &str| check_people(sentence, &["present Ada Holm"]);
    is_there("Ada Holm sat two rows behind the dock.");
    is_there("Ada Holm was in the audience.");
    is_there("Ada Holm was also on hand.");
    is_there("Ada Holm was among the guests.");
    is_there("Also on stage was Ada Holm.");
    is_there("In the front row was Ada Holm.");
    is_there("Among the mourners was Ada Holm.");
    is_there("They thanked Ada Holm, who was seated in the front row.");
    is_there("They spoke of Ada Holm, who watched from the stands.");
    is_there("Ada Holm walked at the head of the march.");
    is_there("Ada Holm left without speaking to reporters.");
    is_there("Ada Holm cut the red ribbon.");
    is_there("Ada Holm received the first prize.");
    check_people(
        "Leaders Ada Holm, Bo Lind and Cy Dahl were present.",
        &["present Ada Holm, Leaders", "present Bo Lind, Leaders", "present Cy Dahl, Leaders"],
    );
    check_people(
        "Also on hand were Ada Holm and Bo Lind.",
        &["present Ada Holm", "present Bo Lind"],
    );
    check_people(
        "His sister-in-law, Ada Holm, left by a side door.",
        &["present Ada Holm, sister-in-law"],
    );
    let is_elsewhere = |sentence: &str| check_people(sentence, &["mentioned Ada Holm"]);
    is_elsewhere("Among those killed was Ada Holm.");
    is_elsewhere("Ada Holm was among those arrested.");
    is_elsewhere("Ada Holm was in Dorn.");
    is_elsewhere("Ada Holm left the party in May.");
    is_elsewhere("Ada Holm stood for mayor.");
    is_elsewhere("Ada Holm received a letter.");
    is_elsewhere("Ada Holm held the office for years.");
    is_elsewhere("Ada Holm will be in the audience.");
    is_elsewhere("The show is to be attended by Ada Holm.");
    is_elsewhere("The panel is to be moderated by Ada Holm.");
}

#[test]
fn whoever_addresses_a_meeting_spoke() {
    let spoke = |name: &str| format!("spoke {name}");
    for sentence in [
        "Also addressing the meeting: Ada Holm (Norland); Bo Lind (Sorland).",
        "Also addressing the meeting were Ada Holm and Bo Lind.",
    ] {
        check_people(sentence, &[&spoke("Ada Holm"), &spoke("Bo Lind")]);
    }
}

#[test]
fn what_only_looks_like_a_name() {
    check_people(
        "The Mill Trust met in Dorn in March. Deputy Director of the trust is an office.",
        &[],
    );
    check_people("On Monday the New River Valley Show opened.", &[]);
}
