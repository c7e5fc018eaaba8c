# Looking back. Every question may be left out.

look-back-signs = Signs of this week
    .about = 0 means not there, 10 means there all the time. These are traces of what happened, and no test.
look-back-impact = How much this month was touched
    .about = 0 means not at all, 10 means very much. Leave out whatever you like.
look-back-week = Looking back on the week
    .about = A few lines are plenty. Every question may wait.
look-back-month = Looking back on the month
    .about = Read it again one day, if you want to.

question-hard-to-trust = It was hard to trust somebody
question-bracing-for-rejection = I braced for being turned away
question-closeness-feels-heavy = Closeness felt heavy
question-anxious-with-others = I was anxious with people who matter to me
question-afraid-of-closeness = I was afraid of getting close
question-doubting-myself = I doubted myself
question-hard-to-set-boundaries = It was hard to say where my limit is
question-expecting-the-worst = I waited for the next bad thing
question-flashbacks = What happened came back as if it were now
question-on-guard = I was on guard
question-avoiding-reminders = I kept away from what reminds me

question-daily-life = My daily life
question-trust-in-others = My trust in others
question-trust-in-myself = My trust in myself
question-my-own-judgment = My trust in my own judgment
question-feeling-safe = How safe I feel
question-self-worth = How much I feel that I am worth
question-new-relationships = Getting to know people
question-wellbeing = How well I am, all in all

part-supports = What held you
question-support-people = Who was good to have near?
question-support-help = What help did you get, or ask for?
question-support-learning = What did you read or hear that helped you understand?

part-care = Four kinds of care
question-care-acknowledged = What did you let yourself feel, as it was?
question-care-asked = Where did you ask for support?
question-care-boundary = Where did you draw a line?
question-care-kindness = When were you kind to yourself?

part-showing-up = Showing up
question-showing-up = Where did you show up, even if only a little?
question-curious-instead-of-proud = When were you curious, where it would have been easier to be right?
question-checked-in = When did you ask yourself, or somebody, how it is?

part-days = The days
question-went-well = What went well?
question-was-hard = What was hard? A step back is part of the way.

part-discovery = What you found
question-learned-about-me = What did you find out about yourself?
question-held-me = What held you when it was hard?
question-connected = Where did you feel connected, with somebody or with yourself?

part-ahead = From here
question-let-be = What may be as it is for now?
question-next-small-thing = What is one small thing you would like next?

step-self-kindness = A kindness to myself
    .meaning = Rest, a soft word, a no that was good for you.
step-safe-connection = A moment with somebody safe
    .meaning = You leaned on somebody, or let them come a little closer.
step-courage = An act of courage
    .meaning = You did it although it was hard. Small ones count.
steps-about = Each of these counts. They add up, whatever lies between them.
