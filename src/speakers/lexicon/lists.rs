//! The words of each class, except verbs of saying, which have forms (`verbs`).

use super::super::short::{FAMILY_NAMES, PARTICLES};
use super::Class;

/// All lists, each with the classes of its words. Words that share several classes have a list of their own. Plurals of
/// [`Class::ROLE`] are not listed under [`Class::UNNAMED`]: the lexicon adds them.
pub(super) const LISTS: &[(Class, &str)] = &[
    (Class::ROLE, "
        accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide
        ambassador analyst anchor archbishop archivist architect artist assemblyman assistant astronaut astronomer
        attorney author baker barrister bishop boss brigadier broadcaster builder campaigner candidate captain
        cardinal carpenter ceo cfo chair chairman chancellor chef chemist chief cleric clerk coach columnist
        commander commentator commissioner composer conductor congressman constable consul consultant contractor
        controller convener coordinator coroner correspondent councillor councilman councilor counsel counsellor
        curator cto coo dean delegate deputy designer detective director doctor driver dramatist economist editor
        editor-in-chief educator emperor engineer entrepreneur envoy evangelist executive expert farmer filmmaker
        firefighter fellow fisherman founder general governor grower guide head headmaster headmistress headteacher
        historian host inspector instructor interpreter inventor investigator investor journalist judge justice king
        lawmaker lawyer leader lecturer legislator librarian lieutenant lord magistrate major manager marshal
        mathematician mayor member midwife minister moderator musician negotiator novelist nurse officer official
        ombudsman organiser organizer owner painter partner pastor patriarch pediatrician physician physicist pilot
        pioneer player playwright poet politician pollster predecessor successor pope premier president priest
        prince princess principal producer professor prosecutor provost psychiatrist publisher queen rabbi ranger
        rapporteur rector regulator reporter representative resident researcher retailer scholar scientist secretary
        senator sergeant sheriff singer solicitor speaker specialist spokesman spokesperson spokeswoman strategist
        student superintendent supervisor surgeon teacher technician trader treasurer trustee tutor undersecretary
        veteran vicar volunteer warden winner worker writer laureate sculptor mp msp co-ordinator translator
        subtitler landlord landlady ceramist bookseller fishmonger locksmith master mechanic gardener harbourmaster
        skipper photographer chaplain goalkeeper referee organist deacon abbot abbess dancer pianist violinist blogger
        beekeeper brewer shopkeeper miner sailor parliamentarian businessman billionaire nominee front-runner contender challenger incumbent tycoon presenter
        comedian colonel commodore corporal canon columnist archdeacon midfielder striker winger guitarist drummer rapper
        cellist planner deckhand dentist plumber paramedic chieftain matron sultan regent counterpart opponent pensioner
        machinist neighbor neighbour"),
    (Class::BODY.or(Class::SPEAKING_BODY), "
        academy administration agency airline alliance association authority bank board bureau campaign charity
        church club coalition commission committee company consortium corporation council court department
        federation foundation government group guild hospital house institute league ministry mission museum network
        office organisation organization parliament party police school service society team trust union university
        journal"),
    (Class::BODY, "
        airlines airport assembly associates automobile automotive bar battalion brigade brothers cathedral center
        centre chamber championship city clinic co college commons community confederation conference congress corp
        cup day development directorate district division ensemble enterprise enterprises exhibition expo exchange
        fair festival forum front fund gallery games hall hotel inc industries industry initiative institution
        international laboratory laboratories labs library limited llc llp ltd market media motors movement
        municipality nations news observatory opera orchestra partners partnership plc prize programme program
        project province republic road schools sea sector senate services show station street studio studios summit
        symposium syndicate system systems technologies technology telegraph theatre theater times tour trade
        tribune tribunal united valley village week works workshop zone herald post gazette square park bridge river
        lake mount mountain island islands bay palace tower stadium resources water energy power rail railway
        railways electric gas oil steel foods airways pharma holdings capital telecom hearing audio lines health
        insurance shipping ferries records watch action aid arms arena avenue plaza building hub plant factory mill
        act bill treaty award awards medal rovers wanderers rangers athletic albion harriers fc afc cf county buses radio broadcasting states
        haulage logistics freight farms dairy brewery shipyard choir gardens cooperative co-operative collective
        infirmary chapel abbey"),
    (Class::COMMON, "
        accordingly additionally afterwards almost any anyone appearing are asked attendees back being besides can
        clearly college consequently could critics currently did do does down eight either elsewhere especially
        evening eventually everyone everything few finally following former furthermore given good guests half hence
        here hers him how however hundreds indeed initially instead is itself just last late latest less likewise
        local may maybe me meanwhile members might mine more moreover morning much nearly neither never nevertheless
        new next nine nobody none nonetheless not nothing now officials only opening others otherwise out overall
        own part people perhaps police present quite rather residents reporters researchers same second shall should
        similarly somebody someone something sometimes soon speaking such ten thanks them themselves there third
        thousands together tomorrow too turning twelve unfortunately us use very was were what whatever whenever
        whereas whether whoever why will witnesses workers would yes yet you eleven according addressing answering
        back-to-back based born called citing come due everybody fewer founded got great having hailing including
        joined known let long looking made make making noting old opposite organised organized past please quoting
        regarding responding right said saying says see seen start started students supporters taken taking tell
        that's there's they're it's he's she's i'm we're we've i've don't doesn't didn't can't won't think thank
        unless unlike using visitors voters want welcome well years young image photo video"),
    (Class::PLACE, "
        africa african america american americans amsterdam arab arabia arctic argentina asia asian athens atlantic
        australia australian austria austrian baltic bangkok barcelona beijing beirut belfast belgian belgium berlin
        bolivia boston brazil brazilian britain british brussels budapest bulgaria cairo california canada canadian
        caribbean catalan chicago chile china chinese colombia congo copenhagen croatia cuba czech dallas danish delhi
        denmark detroit dublin dutch east eastern ecuador edinburgh egypt england english ethiopia europe european
        finland finnish florida france french geneva georgia german germany ghana glasgow global greece greek
        hamburg hanoi helsinki hong houston hungary iceland india indian indiana indonesia iran iraq ireland irish
        islamic israel israeli istanbul italian italy jakarta japan japanese jersey jerusalem jewish jilin johannesburg
        kenya kiev kong korea korean kyiv latin lebanon lima lisbon london los madrid malaysia manchester manila
        mediterranean melbourne mexican mexico miami milan montreal moscow mumbai munich muslim nairobi netherlands
        nigeria nordic north northern norway norwegian oslo ottawa pacific pakistan palestinian paris peru philippines
        poland polish portugal portuguese prague rio riga romania rome russia russian san scotland scottish seoul
        serbia shanghai shenzhen silicon singapore south southern spain spanish stockholm sudan sweden swedish swiss
        switzerland sydney syria taiwan tehran texas thai thailand tokyo toronto turkey turkish uganda uk ukraine
        ukrainian un us usa vatican venezuela vienna vietnam wales warsaw washington welsh west western york zurich
        eu nato republican democrat democratic world central provincial municipal federal national royal state regional old great upper lower grand
        afghan afghanistan albania albanian algeria algerian angola armenia azerbaijan bahrain bangladesh belarus bosnia
        botswana brunei burma cambodia cameroon chad cyprus damascus dominican doha dubai emirates eritrea estonia
        estonian ethiopian gaza georgian guatemala guinea haiti honduras indonesian iranian iraqi jamaica jordan
        kazakhstan kenyan kosovo kuwait kurdish laos latvia libya libyan lithuania luxembourg malawi malaysian mali malta
        moldova mongolia montenegro morocco moroccan mozambique myanmar namibia nepal nicaragua niger oman pakistani
        panama paraguay philippine qatar rwanda samoa saudi senegal sierra singaporean slovakia slovenia somalia
        soviet sri syrian tajikistan tanzania tunisia turkmenistan uruguay uzbekistan vietnamese yemen zambia zimbabwe
        changchun hubei hunan guangdong zhejiang sichuan"),
    (Class::DATE, "
        january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec christmas easter"),
    (Class::HE, "
        aaron abdul adam adrian ahmed alan albert alejandro alex alexander ali andre andreas andrew andrzej anthony
        antonio arthur ben benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles chris
        christian christopher colin craig daniel dave david dennis diego dmitri donald doug douglas ed edward emmanuel
        eric erik ernest eugene fernando francis francisco francois frank fred gary george gerald gordon graham greg
        gregory hans harold harry hassan henry herbert howard hugo ian ibrahim igor ivan jack jacob james jan jason
        javier jean jeff jeffrey jeremy jerry jesse jim joe johan john jonathan jorge jose josef joseph joshua juan
        julian justin karl keith ken kenneth kevin lars larry lawrence leo leonard lewis louis luca luis lukas marc
        marco marcus mario mark martin matt matthew michael miguel mike mitch mohamed mohammed muhammad nathan neil
        nicholas nick nicolas nigel oliver omar oscar otto owen pablo pat patrick paul pavel pedro peter phil philip
        pierre rafael ralph ray raymond richard rick rob robert roberto roger roland ron ronald roy russell ryan sam
        samuel scott sean sergei simon stefan stephen steve steven stuart ted terry thomas tim timothy todd tom tomas
        tony trevor vincent vladimir walter wayne will william yusuf"),
    (Class::SHE, "
        abigail ada agnes aisha alexandra alice alison amanda amelia amy ana andrea angela anita ann anna anne annette
        barbara beatrice beth betty brenda camille carla carmen carol caroline catherine charlotte christina christine
        claire clara claudia cynthia dana deborah debra diana diane donna dorothy edith elena elisabeth elizabeth ella
        ellen emily emma erika esther eva evelyn fatima fiona frances gabriela gina grace hannah heather heidi helen
        helena hillary ida ines ingrid irene isabel isabella jane janet jennifer jessica jill joan joanna judith judy
        julia julie karen kate katherine kathleen katie kelly kim kimberly laura lauren leila lena leslie lily linda
        lisa louise lucia lucy lydia madeleine margaret maria marie marina martha mary maya megan melissa mia michelle
        miriam molly monica nadia nancy naomi natalia natalie nicole nina nora olga olivia pamela patricia paula pauline
        priya rachel rebecca renata rita rosa rose ruth samantha sandra sara sarah sharon sheila shirley silvia sofia
        sonia sophia sophie stella stephanie susan susanna sylvia tamara tanya tara teresa theresa tina ursula valerie
        vanessa vera veronica victoria virginia wendy yasmin yvonne zoe"),
    (Class::FAMILY_FIRST, FAMILY_NAMES),
    (Class::HONORIFIC, "
        mr mrs ms miss mx dr prof sir dame lord lady rev fr gov sen rep gen lt col maj capt sgt hon pres amb supt insp
        cllr sheikh imam baroness countess duchess msgr alhaji mr. mrs. ms. dr. prof. rev. gov. sen. rep. gen. lt. col. maj. capt. sgt. hon. cllr. amb. st."),
    (Class::PARTICLE, PARTICLES),
    (Class::SPEAKING_BODY, "
        army authorities body embassy firm kremlin magazine newspaper outlet website military operator opposition
        panel pentagon prosecution prosecutors regulator state think-tank watchdog"),
    (Class::UNNAMED, "
        aide allies attendees authorities critics defender diplomat diplomats economist eyewitness eyewitnesses
        families guests dignitaries insider insiders lawmaker neighbours neighbors official sister brother mother
        father wife husband son daughter widow widower grandmother grandfather aunt uncle cousin niece nephew colleague friend man woman men women boy girl heckler employee passenger neighbour
        sister-in-law brother-in-law son-in-law daughter-in-law mother-in-law father-in-law customer teenager caller observers onlookers opponents parents participants passers-by people person police
        protesters protestors rescuers resident shoppers source sources spectators spokesman spokesperson
        spokespeople spokeswoman staff supporters survivors victims villagers visitors voters witness witnesses
        farmer officer republicans democrats conservatives liberals tories nationalists socialists unionists analyses analysis memo letter email document documents filing lawsuit
        complaint ad article book advertisement report survey study statement poll"),
    (Class::SENTIMENT, "
        admiration alarm anger apologies appreciation apology belief concern concerns condolences confidence
        congratulations determination disappointment doubt doubts fear fears frustration gratitude greetings hope hopes
        enthusiasm inclination interest invitation objections optimism outrage pride regret regrets respect satisfaction
        shock sorrow support surprise sympathy thanks view welcome willingness wish wishes worries worry"),
    (Class::AUXILIARY, "has have had is are was were be been being do does did having also 've 'd 're 'm"),
    (Class::HYPOTHETIC, "
        not never will would could should may might can cannot shall must declined refused failed if n't didn't doesn't
        won't wouldn't couldn't hasn't haven't to wants unless hadn't don't 'll"),
    (Class::PRONOUN.or(Class::COMMON), "he she they we i it"),
    (Class::DETERMINER.or(Class::COMMON), "
        the a an his her their its our my your this that these those some several many another one two three four five
        six seven no each every both all most other"),
    (Class::PREPOSITION.or(Class::COMMON), "
        of in on at by for from with about after against along among around as before behind below beside between
        beyond despite during inside into like near off onto over since through throughout to toward towards
        under until up upon via within without outside amid across above"),
    (Class::JOINT.or(Class::COMMON), "and or but while who which whose whom that when where because although though if as so nor than"),
    (Class::ATTEND, "
        attended attending attend joined joining accompanied accompanying launched inaugurated unveiled visited
        participated participating present toured sat stood arrived flanked watched walked marched rode left
        looked listened posed held cut laid received accepted signed presence"),
    (Class::LEAD, "presided presides presiding chaired chairs moderated moderates hosted hosts opened closed addressed addressing emceed compered"),
    (Class::DELIVER, "delivered delivers given gave gives made makes presented spoke speaks"),
    (Class::SPEECH, "speech speeches address addresses remarks lecture lectures talk talks eulogy sermon keynote
        presentation presentations toast report thanks tribute homage respects"),
    (Class::VERB, "
        is are was were has have had does did came went took gave made met left held saw became began won lost led ran
        kept stood sat brought bought built spent sent put set pays let goes comes takes makes gets got knew know grew fell
        felt found paid sold serves served works worked marked marks kicked plans planned wants wanted hopes hoped needs
        threw drove broke chose drew fought flew forgot froze hid hit hurt laid lay lent rode rose sang shook showed
        shut sank slept stole struck stuck swam taught tore understood woke wore withdrew ate bore caught cut dealt dug
        fed fled heard leapt meant overcame proved quit rang sought shows gives runs seems looks included include includes"),
    (Class::SUFFIX, "jr sr ii iii iv jr. sr."),
    (Class::POSTNOMINAL, "ao cbe jp kc mbe mc md mp obe phd qc sc"),
    (Class::ADVERB.or(Class::COMMON), "
        also just then later again earlier recently repeatedly previously further still already once today yesterday
        subsequently twice first himself herself ever often always therefore thus even both all has have had 've"),
    (Class::WORDS_SAID, "
        accusation allegation announcement argument assertion assurance belief claim comment comments complaint contention
        declaration insistence observation pledge prediction promise question remark remarks reply statement suggestion vow warning words"),
    (Class::PHRASE, "according in"),
    (Class::FOR, "for"),
    (Class::ON, "on upon"),
    (Class::OUT, "out up"),
    (Class::TO, "to"),
    (Class::ABOUT, "about"),
    (Class::OF, "of"),
    (Class::AGAINST, "against"),
    // Nouns by what they can be: where something is said, what it is said in, how long it takes.
    (Class::OCCASION.or(Class::MESSAGE), "email letter post release statement tweet"),
    (Class::OCCASION.or(Class::TIME), "afternoon morning"),
    (Class::OCCASION.or(Class::TIME).or(Class::EVENT), "evening"),
    (Class::OCCASION.or(Class::EVENT), "conference debate"),
    (Class::OCCASION.or(Class::MESSAGE), "article"),
    (Class::OCCASION, "
        column editorial essay facebook interview op-ed phone podcast press speech spokesman spokeswoman telephone
        tweets twitter"),
    (Class::MESSAGE, "
        advertisement analysis e-mail memo message note paper petition poll report resolution review study survey"),
    (Class::EVENT, "
        assembly ceremony committee congress council crowd dinner discussion event exhibition fair forum gala
        gathering hearing meeting panel proceedings rally session summit symposium talks workshop"),
    (Class::TIME, "
        days decade decades hour hours month months night past time week weekend weeks year years"),
    (Class::TIME.or(Class::EVENT), "day"),
    (Class::BE, "is are was were be been being 're 'm"),
    (Class::RAISING, "
        appear appeared appears began begin begins came continue continued continues hastened proceeded rose
        rushed seem seemed seems started tried"),
    (Class::QUANTITY, "
        couple dozen dozens group groups half handful hundreds lot lots majority many millions minority most number
        percent plenty quarter scores several some share thousands third thirds two three"),
    (Class::RECORD, "audio footage minutes notes recording recordings transcript transcripts video"),
    (Class::NOTICE, "
        clarification correction corrections credits editor's note photo read recommended related see update updated
        watch"),
    (Class::NOBODY, "neither no nobody none nor nothing"),
    (Class::LAW, "act constitution law laws statute"),
    (Class::AFTER_NOUN, "close familiar privy"),
];
