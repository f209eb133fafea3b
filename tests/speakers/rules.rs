//! The rules one by one, with what may come between a source and its content. Annotated as in `marked.rs`.

use super::marked::check;

#[test]
fn asides_do_not_hide_the_subject() {
    check("<Ada Holm>, who owns the mill, {said} [the roof leaked].", &["Ada Holm: reported"]);
    check("<Ada Holm>, a friend of Bo Lind, {said} [the roof leaked].", &["Ada Holm: reported"]);
    check("<Ada Holm>, however, {said} [the roof leaked].", &["Ada Holm: reported"]);
    check(
        "<Ada Holm>, in a letter to the council, {said} [the roof leaked].",
        &["Ada Holm: reported"],
    );
    check("<Ada Holm> on Monday {said} [the roof leaked].", &["Ada Holm: reported"]);
    check("<Ada Holm> (Dorn) {said} [the roof leaked].", &["Ada Holm: reported"]);
    check("The miller, <Ada Holm>, {said} [the roof leaked].", &["Ada Holm: reported"]);
    check("Minister of Mills <Ada Holm> {said} [the roof leaked].", &["Ada Holm: reported"]);
}

#[test]
fn what_follows_the_words_is_the_articles_own() {
    check(
        "<Ada Holm> {acknowledged} that [the roof leaked] but declined to say more.",
        &["Ada Holm: reported"],
    );
    check(
        "<Ada Holm> {said} [the roof leaked], which made the council act.",
        &["Ada Holm: reported"],
    );
    check("<Ada Holm> {said} [the roof leaked] in a statement on Monday.", &["Ada Holm: reported"]);
    check(
        "<Ada Holm> {said} [the roof leaked] and {urged} [the council to act].",
        &["Ada Holm: reported", "Ada Holm: reported"],
    );
    check(
        "<Ada Holm> {said} [the roof leaked], but {added} that [the walls were sound].",
        &["Ada Holm: reported", "Ada Holm: reported"],
    );
    check(
        "<Ada Holm> {said} [the roof leaked], while <Bo Lind> {said} [it was dry].",
        &["Ada Holm: reported", "Bo Lind: reported"],
    );
}

#[test]
fn participles_have_the_subject_of_their_clause() {
    check(
        "<Ada Holm> {praised} [the plan], {saying} [it would save the mill].",
        &["Ada Holm: reported", "Ada Holm: reported"],
    );
    check(
        "<Ada Holm> issued a statement {saying} [it would save the mill].",
        &["Ada Holm: reported"],
    );
    check(
        "<The trader> has {praised} [the plan], {saying} [it was sound].",
        &["The trader: reported", "The trader: reported"],
    );
    check("<Ada Holm> is {telling} voters that [the mill is safe].", &["Ada Holm: reported"]);
    check(
        "[“We lost,”] <Ada Holm> {said}, {referring to} [the vote].",
        &["Ada Holm: direct", "Ada Holm: reported"],
    );
}

#[test]
fn verbs_that_take_a_thing() {
    check("<Ada Holm> {called} [the plan “a gift to Dorn”].", &["Ada Holm: mixed"]);
    check("<Ada Holm> {talked about} [the future of the mill].", &["Ada Holm: reported"]);
    check("<Ada Holm> {asked} [whether the roof would hold].", &["Ada Holm: reported"]);
    check("<Ada Holm> {denied} [the claims].", &["Ada Holm: reported"]);
    check("<Ada Holm> {insists on} [a new roof for all].", &["Ada Holm: reported"]);
}

#[test]
fn tags_behind_a_quotation() {
    check("[“The mill is ours!”] <Ada Holm> {told} the crowd.", &["Ada Holm: direct"]);
    check("[“The mill is ours,”] <the miller> {replied}.", &["the miller: direct"]);
    check("[“It fell at 9:42 p.m. and nobody saw it,”] {said} <Ada Holm>.", &["Ada Holm: direct"]);
    check(
        "[“The mill is ours,”] {said} <Ada Holm>, who had come early. [“It was my mother’s.”]",
        &["Ada Holm: direct"],
    );
    check(
        "[“The mill is ours,”] <Ada Holm> {said}, {adding} that [the roof leaked]. [“It always has.”]",
        &["Ada Holm: direct", "Ada Holm: reported"],
    );
    check("Asked about the roof, <Ada Holm> {said}, [“It leaks.”]", &["Ada Holm: direct"]);
}

#[test]
fn sources_that_are_no_names() {
    check("<North Korea> {said} [it would not sign].", &["North Korea: reported"]);
    check("<42%> {say} [they are content with the mill].", &["42%: reported"]);
    check("<Several millers> {warned} that [the roof leaked].", &["Several millers: reported"]);
    check("Villagers had come early. <They> {said} [the roof leaked].", &["Villagers: reported"]);
}

#[test]
fn according_to_anything() {
    check("{According to} <a report> on old mills, [the roof leaked].", &["a report: reported"]);
    check(
        "[About half of the roof is gone], {according to} <new figures>.",
        &["new figures: reported"],
    );
    check(
        "[Ada Holm believes that the roof leaks], {according to} <Bo Lind>.",
        &["Bo Lind: reported"],
    );
    check("[At noon], {according to} <Ada Holm>, [the roof fell in].", &["Ada Holm: reported"]);
    check(
        "As <Ada Holm> {told} the paper, [the roof will be mended in May].",
        &["Ada Holm: reported"],
    );
}

#[test]
fn nouns_of_saying() {
    check(
        "The council doubted <Ada Holm>’s {claim} that [the mill was sold].",
        &["Ada Holm: reported"],
    );
}

#[test]
fn set_phrases() {
    check("{In the words of} <Ada Holm>, [“the mill is ours”].", &["Ada Holm: direct"]);
    check("It is, {in the words of} <Ada Holm>, [“a gift to the town”].", &["Ada Holm: direct"]);
    check("<Bo Lind> [spoke about the river].", &["Bo Lind: act"]);
}

#[test]
fn short_forms_reach_the_person() {
    check(
        "Ada Holm, 54, met Bo Lind, 61. <The 54-year-old> {said} [the roof leaked].",
        &["Ada Holm: reported"],
    );
    check(
        "Mayor Ada Holm came early. <The mayor> {said} [the roof leaked].",
        &["Ada Holm: reported"],
    );
    check("Ada Holm came early. <Ada> {said} [the roof leaked].", &["Ada Holm: reported"]);
    check(
        "<Ada Holm> {said} [the roof leaked]. <Bo Holm> {said} [it was dry]. Mr <Holm> {added} that [it was late].",
        &["Ada Holm: reported", "Bo Holm: reported", "Bo Holm: reported"],
    );
    check(
        "The Seed Keepers’ League came early. <The league> {said} [the roof leaked].",
        &["Seed Keepers’ League: reported"],
    );
}

#[test]
fn questions_say_nothing() {
    check("Will Ada Holm say that the mill is safe?", &[]);
    check("What did Ada Holm say about the mill?", &[]);
}

#[test]
fn a_transcript_needs_no_marks() {
    check(
        "Mayor Ada Holm met the farmer Bo Lind.\n\n<HOLM>: [We came early. It was dark.]\n\n<LIND>: [And cold, I should say.]",
        &["Ada Holm: reported", "Bo Lind: reported"],
    );
}

#[test]
fn a_quotation_over_paragraphs_is_one() {
    check(
        "<Ada Holm> {said}: [“The mill is ours and stays ours.]\n\n[“It was built by hand.”]",
        &["Ada Holm: direct"],
    );
}

#[test]
fn the_outer_source_is_the_one() {
    check("<Ana Holm> {said} that [Bo Lind had promised a new roof].", &["Ana Holm: reported"]);
}

#[test]
fn what_leads_to_a_quotation_without_a_verb_of_saying() {
    check("More from <Ada Holm>: [“The roof has always leaked here.”]", &["Ada Holm: direct"]);
    check(
        "Ada Holm was angry. <Holm> went further:\n\n[“The roof has always leaked here.”]",
        &["Ada Holm: direct"],
    );
    check(
        "The email came in May. [“The roof has always leaked,”] <it> {said}.",
        &["The email: direct"],
    );
}

#[test]
fn a_clause_behind_the_cue_goes_on() {
    check(
        "[Two men had come], <Ada Holm> {said}, [and no two of them agreed].",
        &["Ada Holm: reported"],
    );
    check(
        "[Two men had come], <Ada Holm> {said}, [but only one of them was late].",
        &["Ada Holm: reported"],
    );
    check("[Two men had come], <Ada Holm> {said}, and Bo Lind nodded.", &["Ada Holm: reported"]);
}

#[test]
fn questions_told_are_statements() {
    check("<Ada Holm> {asked} in detail [about the price of seed].", &["Ada Holm: reported"]);
    check("<Ada Holm> {asked} [whether the roof leaked].", &["Ada Holm: reported"]);
}

#[test]
fn the_words_that_lead_to_a_quotation_are_its_cue() {
    check("<Ada Holm> {was blunter}: [“The roof has always leaked here.”]", &["Ada Holm: direct"]);
    check(
        "<Ada Holm>, who had come early, {was blunter}: [“The roof has always leaked here.”]",
        &["Ada Holm: direct"],
    );
}

#[test]
fn it_is_the_body_that_opens_the_sentence() {
    check(
        "Holm Motors has built a car that <it> {says} [can swim across the river].",
        &["Holm Motors: reported"],
    );
}

#[test]
fn words_end_where_somebody_else_or_the_article_speaks() {
    check(
        "<Ada Holm> {accused} [Bo Lind of “leading from behind”] and <Cy Dahl> {said} [it was late].",
        &["Ada Holm: mixed", "Cy Dahl: reported"],
    );
    check(
        "Ada Holm came early. <She> {called} [the plan “a gift to all of Dorn,”] but <she> also {noted} [the roof of the mill].",
        &["Ada Holm: mixed", "Ada Holm: reported"],
    );
    check(
        "<Ada Holm> {said} [the roof leaked], for which there was no cure.",
        &["Ada Holm: reported"],
    );
    check(
        "<Ada Holm> {said} [the roof, which some had praised, was an “insult” to Dorn].",
        &["Ada Holm: mixed"],
    );
    check("Ada Holm, <who> {said} [the roof leaked], left early.", &["Ada Holm: reported"]);
}

#[test]
fn a_quotation_behind_a_dash_or_a_colon_stands_alone() {
    check(
        "Ada Holm came early. He came late - [“It has always leaked,”] <she> {said}, [“and it will leak again.”]",
        &["Ada Holm: direct"],
    );
    check("THE ROOF LEAKS - <Ada Holm>: [“It has always leaked here.”]", &["Ada Holm: direct"]);
}

#[test]
fn verbs_that_share_their_subject() {
    check(
        "<The judge> rubbed his chin, and then {said} [the roof leaked].",
        &["The judge: reported"],
    );
    check(
        "Ada Holm laughed. The mill was late, but <she> went on to {say}, [“It was never ours.”]",
        &["Ada Holm: direct"],
    );
    check("{Said} <Ada Holm>, who had come early, [“It was never ours.”]", &["Ada Holm: direct"]);
}

#[test]
fn what_stands_before_the_words() {
    check("<Ada Holm> {said} [all roofs leaked].", &["Ada Holm: reported"]);
    check("<Ada Holm> {promised} [to mend the roof].", &["Ada Holm: reported"]);
    check(
        "<Ada Holm> {told} a meeting in Dorn, a port on the sea, on Monday that [the roof leaked].",
        &["Ada Holm: reported"],
    );
}

#[test]
fn what_is_said_beside_what_is_thought() {
    check("<Ada Holm> {said} [she was glad but still feared the river].", &["Ada Holm: reported"]);
    check(
        "<Ada Holm> {vowed} [to “open up” the mill], and {suggesting} [it would be soon].",
        &["Ada Holm: mixed", "Ada Holm: reported"],
    );
    check(
        "<Ada Holm> {praised} [the mill] and {called for} [a new roof].",
        &["Ada Holm: reported", "Ada Holm: reported"],
    );
    check("<Ada Holm> {made the point} that [the roof leaked].", &["Ada Holm: reported"]);
}

#[test]
fn brackets_close_a_sentence() {
    check(
        "Ada Holm came early. (<She> {says} [the roof leaked].) The mill was full.",
        &["Ada Holm: reported"],
    );
}

#[test]
fn an_adjunct_in_the_middle_is_no_end() {
    check(
        "[If anything], <Ada Holm> {wrote} in her letter, [the roof leaks less].",
        &["Ada Holm: reported"],
    );
    check(
        "<Ada Holm> {said} on Monday during a walk in Dorn, a port, that [the roof leaked].",
        &["Ada Holm: reported"],
    );
    check("<Ada Holm> {said} [the then-Sen. Bo Lind was late].", &["Ada Holm: reported"]);
}

#[test]
fn what_is_written_speaks_for_who_wrote_it() {
    check(
        "{According to} <a report> by the Mill Institute, [the roof leaks]. <The institute> {said} [it was old].",
        &["Mill Institute: reported", "Mill Institute: reported"],
    );
    check("<A letter> from Ada Holm {said} [the roof leaked].", &["Ada Holm: reported"]);
    check("<A report> on the mill {said} [the roof leaked].", &["A report: reported"]);
}
