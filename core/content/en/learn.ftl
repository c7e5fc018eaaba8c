# What there is to read. `.text`: paragraphs, parted by an empty line. `.note`: before what may be hard to read.

learn-relational-trauma = What relational trauma is
    .text =
        Some hurts are not one event. They are many small and large breaks in trust, safety or closeness, with people who mattered.

        That is what is meant by relational trauma. It can come from family, from love, from friends. It leaves no mark that others can see, and it is real.

        A wider word is interpersonal trauma: harm by any person, known or not. All relational trauma is interpersonal. Not all interpersonal trauma is relational.

learn-storm-and-rain = A storm, or years of rain
    .text =
        Think of a hillside. One thunderstorm can tear it open in a night. Years of rain can wear it away without a single loud day.

        Harm between people can be like either. After one terrible event some people have flashbacks, stay on guard, and keep away from reminders. This can also come after many events. After years of smaller breaks, trust itself may be worn.

        Both are real. Both matter. Both deserve care.

learn-complex-trauma = A word you may meet: complex trauma
    .text =
        You may come across the term complex post-traumatic stress. It is used after harm that went on for a long time. Beside fear and memories, it can touch how somebody sees themselves, how strong feelings get, and how close they can be to others.

        Only a professional can say whether it fits. A hurt can be deep without fitting any term. This app does not diagnose, and you need no name for your pain to take it seriously.

learn-childhood-neglect = When nobody came
    .note = This is about harm to children. You can leave it for another time.
    .text =
        A child needs food and safety. It also needs somebody who notices when it is sad, and who comes back after a quarrel. When that is missing for a long time, a child may learn that needs are a burden.

        It can also be on and off: held one moment, pushed away the next. Then a child may learn to watch faces closely, and to be ready for anything.

        What you learned then made sense then. It can be looked at today, in your own time.

learn-rejection-at-home = When rejection began at home
    .note = This is about harm to children. You can leave it for another time.
    .text =
        Some people were turned away again and again by those they depended on. Studies link this with being very alert to rejection later: expecting it, seeing it early, and reacting strongly.

        That alertness is a kind of guard. It once kept a child from walking into pain unprepared.

        It can become quieter. Steps exist, and none of them asks you to forget what happened.

learn-it-really-hurts = It really hurts
    .text =
        Being turned away is among the hardest things that happen between people. Brain studies found that some areas busy with bodily pain are busy with social pain, too. What exactly that means is still debated.

        You need no study to know it. If it hurts, it hurts. You are not making too much of it.

learn-strong-rejection-pain = When rejection is almost too much to bear
    .text =
        Some people know a pain at rejection that is sudden and extreme. Online it is often called rejection sensitive dysphoria. It is not an official diagnosis. It is often talked about together with ADHD.

        If you know such moments, a short practice for the body may help you through the first minutes. If they come often, a doctor or therapist can look at it with you.

learn-being-accepted = Why being accepted matters
    .text =
        People do better when they feel accepted by others. This holds for the young and for grown people. It need not be many. One or two people, or a small group that meets again and again, can carry a lot.

        That is why you can note here, now and then, how much you feel that you belong. It is no grade. It may show what does you good.

learn-mindfulness-and-rejection = Resting on one thing, and rejection
    .text =
        Some studies found that people who practise being present feel rejection less sharply. They do not show that the one brings the other.

        Such practice does not suit everybody. After trauma, turning inward can stir up pain. You can choose something outside of you to rest on, keep your eyes open, and stop at any time.

learn-thoughts-and-mood = Can thinking differently help?
    .text =
        Hopeful thinking goes along with less low mood and with better coping in many studies. That does not mean that one can think pain away.

        Big praise of oneself can even backfire for people who do not believe it. A fairer sentence that you half believe tends to do more than a shining one.

learn-trust-and-betrayal = What betrayal can do
    .text =
        Trust is a ground under a relationship. When it breaks, many people lose more than the other person. They lose sleep, plans, and trust in their own judgement.

        It takes time to stand again. There is no right speed. Alone or together, small steps that hold are worth more than large promises.

learn-forgiving-and-health = What studies say about forgiving
    .text =
        In a study in five countries, people worked through a workbook on forgiving. Two weeks later they felt somewhat better than people who still waited for it. They had chosen to do it.

        Another study followed young marriages. Where one forgave much, the other’s aggression stayed as it was; where one forgave less, it fell.

        So forgiving can do good, and it is not for every situation. Nobody has to.

learn-wanting-maturity = Growing up emotionally
    .text =
        In a survey some years ago, most singles said that they look for somebody emotionally mature. A survey is only that: what some people said at one time.

        What is meant is often simple. To notice what you feel before you act. To say what you need. To hear a no. All of it can be learned.

learn-not-erasing = Healing is not erasing
    .text =
        What happened stays a part of your story. Healing is not taking it out. It is mending, bit by bit, how you are with yourself and with others.

        Some days are good and others are not. A hard day takes nothing away from what you have learned.

        Everybody’s way is their own. You can do things here in any order, and leave out what does not suit you.

learn-attachment = Near and far: what attachment means
    .text =
        Two things differ between people in close bonds: how much they worry about being left, and how uneasy closeness makes them. Little of both is often called secure. Much of the first is called anxious or preoccupied, much of the second dismissive or avoidant, and much of both fearful or disorganised.

        These are corners of a field and no types. The same person can be different with each person, and it can change. More worry in close bonds goes along with stronger reactions to rejection.

learn-secure-moves = Steady moves in close bonds
    .text =
        Feeling secure with others is partly a skill. Small moves make it up: to ask plainly for what you need. To set a limit kindly, and keep it. To say how you feel before it gets too much. To come back after a quarrel.

        Nobody does all of them always. One at a time is plenty, and only with people who are safe.

learn-impact-of-rejection = What rejection may touch
    .text =
        Rejection can come from love, from work, from friends, from family. It can touch how you see yourself, how your mind is doing, and how you are with others.

        Knowing what is touched can show what needs care first.

learn-how-therapy-may-help = What therapy can offer
    .text =
        A therapist who knows trauma can offer a steady place to look at what is too heavy alone. There are several ways: with eye movements for single memories, through the body, with a view to attachment, with thoughts and skills.

        Looking for somebody can feel like too much. The first one may not fit, and that is normal. You can ask for another name.

        Couple therapy can help two people who are safe with each other. Where there is fear or violence, it is not the place to begin.

learn-help-is-allowed = Asking for help
    .text =
        Some of this is too heavy for one person. To ask for help takes courage.

        It can be a friend, a helpline, a doctor, a therapist. Nothing here has to be finished before you ask. What matters is that you are not alone with it.

learn-what-this-is-not = What this app is, and is not
    .text =
        What you read and practise here was written by us from studies and from what professionals know. Each practice says how well it was studied. It was not yet reviewed by a clinician, and we say so until it is.

        It does not diagnose or treat anything, and it does not take the place of a doctor or therapist. If you are worried about your health, talk to one.

learn-repair-counts = It is the repair that counts
    .text =
        Nobody gets through a close bond without mistakes. What matters is what comes after: seeing the hurt, owning it, mending what can be mended, and doing it differently.

        Mending does not run in a line. And for some people the healing way is to leave. That is no less.

learn-needs-two = Repair takes two
    .text =
        A broken bond can often be mended if both people want to do the work. If one is not willing, the other cannot do it for both. Where pain is brushed aside, nothing heals.

        Everything here can also be done alone. You need nobody’s consent to look after yourself.
