//! Chinese and Japanese, which are found by pairs of characters.

use crate::scene::Scene;

fn scene() -> Scene {
    Scene::read(
        "林港生 | 云港市市长\n\n\
         云港新码头开放\n\n\
         云港市新码头星期二开放，三年前的风暴毁坏了旧码头。{林港生 direct:“我们等了三个冬天，”市长林港生说。}\n\n\
         {林港生 reported:林港生表示，电气化改造将在冬天之前完成}。码头咖啡馆提供免费热汤。\n\n\
         東京の港は明日ひらく。ｶﾞｲﾄﾞの話。",
    )
}

#[test]
fn words_are_found_wherever_they_stand() {
    let scene = scene();
    scene.check("码头", &["码头", "码头", "码头"]);
    scene.check("新码头", &["新码头"]);
    scene.check("冬天", &["冬天", "冬天"]);
    scene.check("東京", &["東京"]);
    scene.check("ガイド", &["ｶﾞｲﾄﾞ"]);
}

#[test]
fn a_single_character_is_found_alone() {
    let scene = scene();
    scene.check("港", &["港", "港", "港", "港"]);
    scene.check("汤", &["汤"]);
}

#[test]
fn words_written_together_are_parted_where_the_article_parts_them() {
    let scene = scene();
    scene.check("码头热汤", &["码头", "热汤"]);
    scene.check("冬天电气化", &["电气化", "冬天"]);
    scene.check("\"码头热汤\"", &[]);
    scene.check("码头火车", &[]);
}

#[test]
fn words_of_other_scripts_may_stand_between() {
    let scene = Scene::of_text("T\n\n中国FAW集团在2023年开放，FAW 的集团。");
    scene.check("中国FAW", &["中国FAW"]);
    scene.check("faw集团", &["FAW集团"]);
    scene.check("\"中国faw集团在2023年\"", &["中国FAW集团在2023年"]);
    scene.check("在2023年", &["在2023年"]);
}

#[test]
fn names_roles_and_filters_work_as_elsewhere() {
    let scene = scene();
    scene.check("speaker:林港生 冬天", &["冬天", "冬天"]);
    scene.check("speaker:林 is:direct 冬天", &["冬天"]);
    scene.check("role:市长 电气化", &["电气化"]);
    scene.check("冬天 -电气化", &["冬天"]);
}
