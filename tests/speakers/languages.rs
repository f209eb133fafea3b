//! Other languages: a quotation with a name next to it is found, and nothing else is made up.

use rostrum::parse::parse;
use rostrum::speakers::extract;

/// Checks all statements of an article, each as `speaker: words`.
#[track_caller]
fn check(article: &str, statements: &[&str]) {
    let article = parse(article.as_bytes()).article;
    let proceedings = extract(&article);
    let found = proceedings.statements.iter().map(|it| {
        let words: Vec<&str> = it.content.iter().map(|range| range.of(&article.text)).collect();
        let speaker = proceedings.speaker_of(it).map_or("nobody", |speaker| &speaker.name);
        format!("{speaker}: {}", words.join(" "))
    });
    assert_eq!(found.collect::<Vec<_>>(), statements);
}

#[test]
fn german() {
    check(
        "\
Neue Brücke in Dornau eröffnet

Nach drei Jahren Bauzeit ist am Samstag die neue Brücke über die Holm eröffnet worden. Mehr als zweitausend Menschen kamen, um sie als Erste zu überqueren.

„Wir haben lange auf diesen Tag gewartet, und er ist schöner als gedacht“, sagte Bürgermeisterin Anna Holmberg. Die Kosten stiegen auf neun Millionen, wie der Stadtrat mitteilte.

Karl Lindner: „Das war es wert, jeder Euro und jede Stunde.“

Der Verein in Dornau sieht das anders. Was an der Brücke fehlt, ist ein Radweg, so die Kritik.",
        &["Bürgermeisterin Anna Holmberg: „Wir haben lange auf diesen Tag gewartet, und er ist schöner als gedacht“", "Karl Lindner: „Das war es wert, jeder Euro und jede Stunde.“"],
    );
}

#[test]
fn french() {
    check(
        "\
Le pont de Valmont ouvre enfin

Après trois ans de travaux, le nouveau pont a été ouvert samedi. Plus de deux mille personnes sont venues.

« Nous avons attendu ce jour pendant longtemps », a déclaré Marie Dubreuil, maire de Valmont. Selon la commune, le pont a coûté neuf millions.

Paul Lindet : « Cela valait chaque euro et chaque heure. »

On me dit que le club reste opposé au projet.",
        &["Marie Dubreuil: « Nous avons attendu ce jour pendant longtemps »", "Paul Lindet: « Cela valait chaque euro et chaque heure. »"],
    );
}

#[test]
fn spanish() {
    check(
        "\
Se abre el puente de Valmera

Tras tres años de obras, el nuevo puente se abrió el sábado. Vinieron más de dos mil personas.

«Hemos esperado mucho tiempo este día», dijo la alcaldesa Ana Holguín. Según el consejo, costó nueve millones.",
        &["Ana Holguín: «Hemos esperado mucho tiempo este día»"],
    );
}

#[test]
fn russian() {
    check(
        "\
В Дорне открыли мост

После трёх лет строительства в субботу открыли новый мост.

«Мы долго ждали этого дня», — сказала мэр Анна Холмова.

Пётр Линдин: «Это стоило каждого часа нашей работы».",
        &[
            "Анна Холмова: «Мы долго ждали этого дня»",
            "Пётр Линдин: «Это стоило каждого часа нашей работы»",
        ],
    );
}

#[test]
fn chinese_has_no_rules_yet() {
    check(
        "\
新桥在霍姆市开通

经过三年施工，新桥于星期六开通。两千多人到场。

市长安丽说：“我们等这一天等了很久。”她表示，造价为九百万。",
        &[],
    );
}

#[test]
fn arabic_has_no_rules_yet() {
    check(
        "\
افتتاح الجسر الجديد

افتتح الجسر الجديد يوم السبت بعد ثلاث سنوات من العمل.

وقالت رئيسة البلدية: «انتظرنا هذا اليوم طويلا».",
        &[],
    );
}
