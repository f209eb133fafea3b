//! Roles as the text gives them, and whom they refer to in later sentences. Annotated as in `marked.rs`.

use super::marked::{check, check_people};

#[test]
fn offices_before_and_behind_the_name() {
    check_people("Mayor Ada Holm came.", &["mentioned Ada Holm, Mayor"]);
    check_people(
        "Ada Holm, chair of the mill trust, came.",
        &["mentioned Ada Holm, chair of the mill trust"],
    );
    check_people(
        "Ada Holm (chair of the mill trust) came.",
        &["mentioned Ada Holm, chair of the mill trust"],
    );
    check_people(
        "They met trust spokeswoman Ada Holm there.",
        &["mentioned Ada Holm, trust spokeswoman"],
    );
    check_people(
        "They met Secretary of State Ada Holm there.",
        &["mentioned Ada Holm, Secretary of State"],
    );
    check_people("The day was led by Dr Ada Holm.", &["mentioned Ada Holm"]);
    check_people("The day was led by Rep. Ada Holm.", &["mentioned Ada Holm, Rep."]);
}

#[test]
fn an_office_stands_with_its_owner() {
    check_people("The mill’s owner, Ada Holm, came.", &["mentioned Ada Holm, The mill’s owner"]);
    check_people(
        "Ada Holm, the mill’s owner and the town’s mayor, came.",
        &["mentioned Ada Holm, the mill’s owner and the town’s mayor"],
    );
    check_people("Its owner, Ada Holm, came.", &["mentioned Ada Holm, owner"]);
}

#[test]
fn an_office_is_read_whole() {
    check_people(
        "The minister for the public good, Ada Holm, came.",
        &["mentioned Ada Holm, minister for the public good"],
    );
    check_people(
        "The founder and director of the mill, Ada Holm, came.",
        &["mentioned Ada Holm, founder and director of the mill"],
    );
    check_people(
        "Ada Holm, the public works director of Dorn, came.",
        &["mentioned Ada Holm, public works director of Dorn"],
    );
    check_people(
        "The mill’s envoy, Ada Holm of Dorn, came.",
        &["mentioned Ada Holm, The mill’s envoy"],
    );
    check_people(
        "They met prosecuting counsel Ada Holm there.",
        &["mentioned Ada Holm, prosecuting counsel"],
    );
    check_people("They met her daughter Ada Holm there.", &["mentioned Ada Holm, daughter"]);
}

#[test]
fn an_office_is_read_whole_before_a_name() {
    check_people(
        "They met founder and director Ada Holm there.",
        &["mentioned Ada Holm, founder and director"],
    );
    check_people(
        "They met co-founder and CEO Ada Holm there.",
        &["mentioned Ada Holm, co-founder and CEO"],
    );
    check_people(
        "They met the mayor and director Ada Holm there.",
        &["mentioned Ada Holm, director"],
    );
    check_people("A miller called Ada Holm came.", &["mentioned Ada Holm"]);
    check_people("A teacher called Ada Holm came.", &["mentioned Ada Holm, teacher"]);
    check_people("Ada Holm — the mayor of Dorn — came.", &["mentioned Ada Holm, mayor of Dorn"]);
    check_people(
        "Peter Lind, director of the mill\n\nAnna Berg, head of the school",
        &["mentioned Peter Lind, director of the mill", "mentioned Anna Berg, head of the school"],
    );
    check_people("Ada Holm — the mayor said — came.", &["mentioned Ada Holm"]);
}

#[test]
fn an_office_is_more_than_a_rank_or_a_description() {
    check_people(
        "The fleet’s commander, Col. Ada Holm, came.",
        &["mentioned Ada Holm, The fleet’s commander"],
    );
    check_people(
        "Senator Ada Holm, a Republican who warned of floods, came.",
        &["mentioned Ada Holm, Senator"],
    );
    check_people(
        "The first witness, Detective Inspector Ada Holm, came.",
        &["mentioned Ada Holm, Detective Inspector"],
    );
    check_people("They met Ada Holm, briefing the young members there.", &["mentioned Ada Holm"]);
}

#[test]
fn what_somebody_does_is_a_role() {
    check_people(
        "Ada Holm, who runs the port as managing director, came.",
        &["mentioned Ada Holm, managing director"],
    );
    check_people(
        "Ada Holm, 61, who ran the port for years and left, came.",
        &["mentioned Ada Holm, ran the port for years"],
    );
    check_people(
        "Ada Holm, who was mayor of Dorn from 1971 to 1978, came.",
        &["mentioned Ada Holm, mayor of Dorn"],
    );
    check_people("Ada Holm, who ran, came.", &["mentioned Ada Holm"]);
}

#[test]
fn a_description_is_a_role_whatever_its_noun() {
    check_people("They heard Ada Holm, a bell ringer.", &["mentioned Ada Holm, bell ringer"]);
    check_people(
        "They heard Ada Holm, the best ringer in Dorn who had come early.",
        &["mentioned Ada Holm, best ringer in Dorn"],
    );
    check_people("Ada Holm, a year later, came again.", &["mentioned Ada Holm"]);
    check_people("After Ada Holm, the village had no ringer.", &["mentioned Ada Holm"]);
}

#[test]
fn an_office_in_the_plural_is_everybodys() {
    check_people(
        "Village leaders Ada Holm and Bo Lind came.",
        &["mentioned Ada Holm, Village leaders", "mentioned Bo Lind, Village leaders"],
    );
    check_people(
        "Two village leaders, Ada Holm and Bo Lind, came. Captain Lind left.",
        &["mentioned Ada Holm, village leaders", "mentioned Bo Lind, village leaders"],
    );
}

#[test]
fn a_relative_is_whom_the_text_has_named() {
    check(
        "The court heard Ada Holm, the captain’s sister. <His sister> {said} [the roof leaked].",
        &["Ada Holm: reported"],
    );
    check("Bo Lind came. <His sister> {said} [the roof leaked].", &["His sister: reported"]);
}
