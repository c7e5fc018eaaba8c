package app.goldseam.screens.samples

import app.goldseam.core.AnswerReading
import app.goldseam.core.BreathKind
import app.goldseam.core.BreathPhase
import app.goldseam.core.ComparedNumbers
import app.goldseam.core.LatestLook
import app.goldseam.core.LearnPage
import app.goldseam.core.LearnText
import app.goldseam.core.NamedKey
import app.goldseam.core.NotNow
import app.goldseam.core.PathCard
import app.goldseam.core.PathPartCard
import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PracticeCard
import app.goldseam.core.PracticeInput
import app.goldseam.core.PracticeLibrary
import app.goldseam.core.PracticeOffers
import app.goldseam.core.PracticePage
import app.goldseam.core.PracticePlace
import app.goldseam.core.PracticeQuery
import app.goldseam.core.PracticeReading
import app.goldseam.core.PracticeResult
import app.goldseam.core.PracticeRow
import app.goldseam.core.PracticeSession
import app.goldseam.core.PracticeShelf
import app.goldseam.core.PracticeStep
import app.goldseam.core.PrivateAnswer
import app.goldseam.core.PrivateQuestions
import app.goldseam.core.SelfLook
import app.goldseam.models.LearnState
import app.goldseam.models.LooksState
import app.goldseam.models.PlayerState
import app.goldseam.models.PracticeState
import app.goldseam.models.PracticesState
import app.goldseam.models.ReadingState
import app.goldseam.models.ResultsState

/** Practices to look at. */
object SamplePractices {
    private fun card(key: String, title: String, purpose: String, from: Int, to: Int, aside: Boolean = false) =
        PracticeCard(key, title, purpose, from.toUInt(), to.toUInt(), isBodily = true, isWithSomebody = false, aside)

    private val senses =
        card("five-senses", "Five things you see", "Brings you back to this room and this minute, sense by sense.", 2, 5)
    private val around =
        card("orienting", "Look around", "Lets your body check for itself whether this place is safe right now.", 1, 3)
    private val kind =
        card("self-kindness-break", "A kind minute", "Meets a hard moment the way a good friend would.", 2, 5)
    private val letter =
        card("kind-letter", "A letter from a kind friend", "Writes to yourself in the voice of somebody wise and kind.", 15, 20, aside = true)
    private val ladder =
        card("trust-ladder", "A ladder of trust", "Small steps of trust, from tiny to large, each checked by what really happened.", 10, 15)

    private val day = SampleEntries.day(2026, 3, 24)

    private fun result(id: String, title: String, line: String?, finished: Boolean) =
        PracticeResult(id, "core-belief", title, line, SampleEntries.moment(day, 1200), finished)

    private val states = listOf(
        NamedKey("wound-up", "Wound up, tense, on edge"),
        NamedKey("numb", "Numb or far away"),
        NamedKey("shame", "Ashamed, hard on myself"),
        NamedKey("rejection", "Rejected or left out"),
        NamedKey("brooding", "Going round in circles"),
        NamedKey("real-fear", "Afraid for a good reason"),
    )

    val library = PracticesState(
        library = PracticeLibrary(
            shelves = listOf(
                PracticeShelf("Here and now", listOf(senses, around)),
                PracticeShelf("Kind to yourself", listOf(kind, letter)),
            ),
            states = states,
            unfinished = listOf(result("1", "How do I speak to myself?", null, finished = false)),
        ),
        query = PracticeQuery(state = "numb"),
        offers = PracticeOffers("It turns to the outside and to moving.", listOf(senses, around)),
    )

    val nothingFound = PracticesState(
        library = PracticeLibrary(emptyList(), states, emptyList()),
        query = PracticeQuery(words = "xylophone"),
    )

    private val page = PracticePage(
        card = kind,
        shelf = "Kind to yourself",
        notes = listOf("Kindness can first bring up tears, shame or fear. A small dose is enough."),
        needs = listOf("a place where nobody reads along"),
        evidence = "Studied",
        evidenceMeaning = "At least one reasonable trial, or a well-studied relative.",
        references = listOf("Shapira and Mongrain 2010: a week of self-compassionate letters"),
        notNow = null,
        earlier = listOf(result("2", "A kind minute", "It says little about you.", finished = true)),
    )

    val practice = PracticeState(page)

    val notSafe = PracticeState(
        page.copy(
            card = ladder,
            earlier = emptyList(),
            references = emptyList(),
            notNow = NotNow(
                asksPrivateQuestions = false,
                text = "Your answers say that this person may not be safe for you. So this stays closed, and other things are open to you.",
                offers = listOf(senses, kind),
            ),
        ),
    )

    val questions = PracticeState(
        page = page,
        questions = PrivateQuestions(
            title = "Before something with another person",
            purpose = "Four private questions. Your answers are not kept anywhere and are gone when you lock.",
            questions = listOf(
                "Are you afraid of how this person reacts when you disagree or say no?",
                "Do they check, limit or decide about your money, your phone, where you go or whom you see?",
                "Have they hurt, threatened or forced you? Or said they would hurt themselves, children or animals?",
                "Would it be dangerous for you if they saw what you write here?",
            ),
            yes = "Yes",
            no = "No",
            notSure = "I am not sure",
        ),
        answers = listOf(PrivateAnswer.NO, PrivateAnswer.NOT_SURE, null, null),
    )

    private fun player(title: String, step: PracticeStep) =
        PlayerState(PracticeSession("1", "x", title, PracticePlace.Step(step)), draft = step.given)

    private fun step(
        text: String,
        input: PracticeInput,
        options: List<NamedKey> = emptyList(),
        labels: List<NamedKey> = emptyList(),
        given: PracticeAnswer? = null,
        hint: String? = null,
    ) = PracticeStep("step", text, hint, input, options, labels, given, number = 3u, of = 9u, canGoBack = true)

    val scale = player(
        "A kind minute",
        step(
            "How hard is it right now?",
            PracticeInput.Scale(10u),
            labels = listOf(NamedKey("low", "not hard at all"), NamedKey("high", "as hard as it can be")),
            given = PracticeAnswer.Number(6u),
        ),
    )

    val choice = player(
        "A kind minute",
        step(
            "One small caring act for today?",
            PracticeInput.ChoiceOne(own = true),
            options = listOf(
                NamedKey("tea", "something warm to drink"),
                NamedKey("rest", "lie down for a while"),
                NamedKey("outside", "a few steps outside"),
            ),
            given = PracticeAnswer.Choices(listOf("tea"), emptyList()),
        ),
    )

    val lines = player(
        "Five things you see",
        step(
            "Look around slowly. Name five things that you see.",
            PracticeInput.Lines(5u),
            given = PracticeAnswer.Lines(listOf("a blue cup", "the plant")),
            hint = "a blue cup",
        ),
    )

    val rungs = player(
        "A ladder of trust",
        step(
            "Write steps from tiny to large. How uneasy is each, and how likely does it go well?",
            PracticeInput.Ladder(10u),
            labels = listOf(
                NamedKey("uneasy", "How uneasy would it be?"),
                NamedKey("likely", "How likely does it go well?"),
            ),
            given = PracticeAnswer.Rows(listOf(PracticeRow(null, listOf("share an opinion"), listOf(30u, 70u)))),
        ),
    )

    val counter = player(
        "How do I speak to myself?",
        step(
            "Tap whenever you notice one.",
            PracticeInput.TapCounter,
            options = listOf(NamedKey("harsh", "harsh"), NamedKey("neutral", "plain"), NamedKey("kind", "kind")),
            given = PracticeAnswer.Rows(listOf(PracticeRow("harsh", emptyList(), listOf(4u)))),
        ),
    )

    val rated = player(
        "What I need",
        step(
            "Choose what you need, and rate each from 0 to 10.",
            PracticeInput.Rated(own = true),
            options = listOf(NamedKey("rest", "rest"), NamedKey("honesty", "honesty"), NamedKey("space", "space for myself")),
            labels = listOf(NamedKey("important", "how important"), NamedKey("met", "how much I have of it")),
            given = PracticeAnswer.Rows(listOf(PracticeRow("rest", emptyList(), listOf(9u, 2u)))),
        ),
    )

    val pacer = player(
        "Slow, even breathing",
        step(
            "Now a little longer out than in.",
            PracticeInput.BreathPacer(
                listOf(BreathPhase(BreathKind.INHALE, 4000u), BreathPhase(BreathKind.EXHALE, 6000u)),
                seconds = 240u,
            ),
        ),
    )

    val halt = PlayerState(
        PracticeSession(
            "1",
            "unsent-letter",
            "A letter never sent",
            PracticePlace.Halt(
                "You seem a little far away. What turns to the outside may do you more good right now. This practice stays here for another time.",
                listOf(senses, around),
            ),
        ),
    )

    val end = PlayerState(
        PracticeSession(
            "1",
            "unsent-letter",
            "A letter never sent",
            PracticePlace.End(
                "This was hard, and you stopped to notice. It is set aside for now. Something steadying may help, or somebody you trust.",
                needsCare = true,
                offers = listOf(senses, around),
            ),
        ),
    )

    val results = ResultsState(
        listOf(
            result("2", "A belief and its counterpart", "Some people stay", finished = true),
            result("3", "Look around", null, finished = true),
        ),
    )

    val reading = ReadingState(
        PracticeReading(
            card = result("2", "A belief and its counterpart", "Some people stay", finished = true),
            kind = "A belief",
            answers = listOf(
                AnswerReading("old", "Which belief is it?", listOf("In the end everybody leaves"), PracticeAnswer.Done),
                AnswerReading("new", "Which fairer belief could stand beside it?", listOf("Some people stay"), PracticeAnswer.Done),
                AnswerReading("facts", "Collect small facts that fit the new belief.", listOf("M. called back", "Nora waited"), PracticeAnswer.Done),
            ),
            compared = listOf(
                ComparedNumbers(
                    "How true does this one feel?",
                    listOf(30, 35, 30, 35, 55),
                    moved = "Beyond your own ups and downs so far, which were 23 to 41. One look can mislead; another tells more.",
                ),
            ),
            notes = listOf("Numbers like these move slowly. Another look says more in 28 days or later."),
            canGoOn = true,
        ),
    )

    private fun lookOf(practice: String, title: String, purpose: String, latest: List<LatestLook>) = SelfLook(
        PracticeCard(practice, title, purpose, 3u, 5u, isBodily = false, isWithSomebody = false, isAside = false),
        latest,
    )

    val looks = LooksState(
        listOf(
            lookOf(
                "look-at-trust",
                "What I trust in somebody",
                "Looks at seven sides of trust in one person, and at how sure you are.",
                listOf(
                    LatestLook(
                        result("5", "What I trust in somebody", "Nora", finished = true),
                        listOf(ComparedNumbers("All seven together, of 100", listOf(48, 61), moved = null)),
                        listOf("3 more looks, and it can be told what goes beyond your own ups and downs."),
                    ),
                ),
            ),
            lookOf("look-at-self-kindness", "Kindness to myself", "Six sentences about how you treat yourself.", emptyList()),
        ),
    )

    val learn = LearnState(
        page = LearnPage(
            cards = listOf(
                NamedKey("relational-trauma", "What relational trauma is"),
                NamedKey("it-really-hurts", "It really hurts"),
            ),
            paths = listOf(
                PathCard(
                    "after-rejection",
                    "After being turned away",
                    "From the first sting to people, joy and yourself.",
                    isWithOthers = false,
                    parts = listOf(PathPartCard("When it stings", listOf(NamedKey("it-really-hurts", "It really hurts")), listOf(senses, kind))),
                ),
            ),
        ),
    )

    val text = LearnState(
        text = LearnText(
            card = "it-really-hurts",
            title = "It really hurts",
            note = null,
            paragraphs = listOf(
                "Being turned away is among the hardest things that happen between people.",
                "You need no study to know it. If it hurts, it hurts. You are not making too much of it.",
            ),
            references = emptyList(),
            practices = listOf(kind, senses),
        ),
    )

    val hardText = LearnState(
        text = checkNotNull(text.text).copy(note = "This is about harm to children. You can leave it for another time."),
    )
}
