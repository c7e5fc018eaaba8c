# Words for feelings, and what each means in one line of at most 90 characters.

family-fear = Fear
family-anger = Anger
family-hurt = Hurt
family-sadness = Sadness
family-shame = Shame
family-doubt = Doubt
family-distance = Distance
family-tiredness = Tiredness
family-longing = Longing
family-interest = Interest
family-joy = Joy
family-closeness = Closeness
family-calm = Calm
family-strength = Strength

feeling-uneasy = uneasy
    .meaning = Something is not quite right, and you cannot name it yet.

feeling-irritated = irritated
    .meaning = Small things rub you the wrong way.

feeling-restless = restless
    .meaning = Your body wants to move and cannot settle.

feeling-on-guard = on guard
    .meaning = You are watching for what might go wrong.

feeling-nervous = nervous
    .meaning = A flutter before something that matters.

feeling-tense = tense
    .meaning = Muscles tight, as if you had to hold on.

feeling-jumpy = jumpy
    .meaning = Every sound seems to be meant for you.

feeling-annoyed = annoyed
    .meaning = Somebody or something is in your way.

feeling-impatient = impatient
    .meaning = It should be over, or begin, right now.

feeling-anxious = anxious
    .meaning = Your mind runs ahead to what could happen.

feeling-worried = worried
    .meaning = One question goes round and round.

feeling-afraid = afraid
    .meaning = Something feels like a danger to you.

feeling-stressed = stressed
    .meaning = More is asked of you than you can give.

feeling-startled = startled
    .meaning = Something came before you were ready.

feeling-angry = angry
    .meaning = A line was crossed, and heat rises.

feeling-frustrated = frustrated
    .meaning = You try, and it does not move.

feeling-resentful = resentful
    .meaning = An old wrong still asks to be seen.

feeling-bitter = bitter
    .meaning = What happened has left a hard taste.

feeling-offended = offended
    .meaning = Something was said or done without respect for you.

feeling-disgusted = disgusted
    .meaning = You want to push it far away.

feeling-jealous = jealous
    .meaning = You fear to lose somebody to somebody else.

feeling-humiliated = humiliated
    .meaning = You were made small in front of others.

feeling-embarrassed = embarrassed
    .meaning = You wish nobody had seen that.

feeling-cornered = cornered
    .meaning = You see no way out of here.

feeling-overwhelmed = overwhelmed
    .meaning = Too much at once, from every side.

feeling-distrustful = distrustful
    .meaning = You hold back belief until you have seen more.

feeling-suspicious = suspicious
    .meaning = Something in the story does not fit.

feeling-panicked = panicked
    .meaning = Alarm in the whole body.

feeling-furious = furious
    .meaning = Anger that fills everything.

feeling-horrified = horrified
    .meaning = What you see is worse than you can take in.

feeling-desperate = desperate
    .meaning = You would try anything to make it stop.

feeling-terrified = terrified
    .meaning = Fear so strong that thinking stops.

feeling-full-of-dread = full of dread
    .meaning = Something bad feels certain to come.

feeling-tired = tired
    .meaning = There is little strength left.

feeling-flat = flat
    .meaning = Nothing stands out, up or down.

feeling-wistful = wistful
    .meaning = A soft sadness for what was, or might have been.

feeling-distant = distant
    .meaning = You are here, and behind glass.

feeling-bored = bored
    .meaning = Nothing here holds you.

feeling-weary = weary
    .meaning = Tired of something that goes on too long.

feeling-down = down
    .meaning = Your mood hangs lower than usual.

feeling-sad = sad
    .meaning = Something is missing, and it weighs.

feeling-lonely = lonely
    .meaning = You long for company that understands.

feeling-homesick = homesick
    .meaning = You miss a place or people where you fit.

feeling-ashamed = ashamed
    .meaning = You want to hide a part of yourself.

feeling-rejected = rejected
    .meaning = Somebody said no to you, and it went deep.

feeling-disappointed = disappointed
    .meaning = You had hoped for something else.

feeling-numb = numb
    .meaning = Where a feeling should be there is nothing.

feeling-disconnected = disconnected
    .meaning = The thread to somebody, or to yourself, has worn thin.

feeling-discouraged = discouraged
    .meaning = It is hard to believe that trying helps.

feeling-drained = drained
    .meaning = Something has used you up.

feeling-heavy = heavy
    .meaning = Everything takes more effort than it should.

feeling-regretful = regretful
    .meaning = You would do it differently today.

feeling-doubtful = doubtful
    .meaning = You are not sure that it holds.

feeling-lost = lost
    .meaning = You do not know which way to go.

feeling-left-out = left out
    .meaning = Others are together, and you are not asked.

feeling-hurt = hurt
    .meaning = Something or somebody has caused you pain.

feeling-unloved = unloved
    .meaning = You feel that nobody holds you dear.

feeling-small = small
    .meaning = As if others were taller and counted more.

feeling-helpless = helpless
    .meaning = You see what is needed and cannot do it.

feeling-hopeless = hopeless
    .meaning = You cannot picture it getting better.

feeling-crushed = crushed
    .meaning = A weight has come down on you all at once.

feeling-empty = empty
    .meaning = As if somebody had switched off the inside.

feeling-grieving = grieving
    .meaning = You carry a loss, and love that has nowhere to go.

feeling-worthless = worthless
    .meaning = You cannot see what you are good for right now.

feeling-heartbroken = heartbroken
    .meaning = Love has ended in pain.

feeling-deeply-hurt = deeply hurt
    .meaning = The pain has reached a tender place.

feeling-exhausted = exhausted
    .meaning = Nothing is left, not even for small things.

feeling-powerless = powerless
    .meaning = What happens to you is not in your hands.

feeling-curious = curious
    .meaning = You want to know more.

feeling-awake = awake
    .meaning = Clear and here.

feeling-playful = playful
    .meaning = You feel like trying things just for fun.

feeling-interested = interested
    .meaning = Something has caught your attention.

feeling-amused = amused
    .meaning = Something makes you smile inside.

feeling-surprised = surprised
    .meaning = It came differently than you thought.

feeling-hopeful = hopeful
    .meaning = You can picture something good ahead.

feeling-proud = proud
    .meaning = You see what you did, and you like it.

feeling-excited = excited
    .meaning = You can hardly wait.

feeling-touched = touched
    .meaning = Something has reached your heart.

feeling-inspired = inspired
    .meaning = You want to make or begin something.

feeling-confident = confident
    .meaning = You trust that you can do this.

feeling-brave = brave
    .meaning = You are afraid, and you go on.

feeling-determined = determined
    .meaning = You know what you want and stay with it.

feeling-eager = eager
    .meaning = You lean towards what comes.

feeling-happy = happy
    .meaning = It is good as it is.

feeling-cheerful = cheerful
    .meaning = Light and ready to laugh.

feeling-energetic = energetic
    .meaning = There is strength that wants to be used.

feeling-amazed = amazed
    .meaning = You look, and look again.

feeling-elated = elated
    .meaning = Joy that lifts you off the ground.

feeling-thrilled = thrilled
    .meaning = Delight that tingles.

feeling-in-love = in love
    .meaning = Somebody fills your thoughts, and it is sweet.

feeling-overjoyed = overjoyed
    .meaning = More joy than you can hold.

feeling-alive = alive
    .meaning = You feel yourself all through.

feeling-settled = settled
    .meaning = Things have found their place.

feeling-at-ease = at ease
    .meaning = Nothing is pulling at you.

feeling-quiet = quiet
    .meaning = It is still inside.

feeling-comfortable = comfortable
    .meaning = You need nothing else right now.

feeling-rested = rested
    .meaning = Your strength has come back.

feeling-patient = patient
    .meaning = It can take the time that it takes.

feeling-calm = calm
    .meaning = Slow breath, soft shoulders, no hurry.

feeling-safe = safe
    .meaning = Here nothing will harm you.

feeling-grateful = grateful
    .meaning = You see something good that was given to you.

feeling-trusting = trusting
    .meaning = You let yourself lean on somebody.

feeling-relieved = relieved
    .meaning = A weight is gone.

feeling-content = content
    .meaning = Enough is enough.

feeling-loved = loved
    .meaning = Somebody holds you dear, and you feel it.

feeling-accepted = accepted
    .meaning = You may be as you are.

feeling-understood = understood
    .meaning = Somebody has seen what you mean.

feeling-tender = tender
    .meaning = Soft towards somebody, or towards yourself.

feeling-warm = warm
    .meaning = A friendly glow inside.

feeling-grounded = grounded
    .meaning = Your feet are on the floor, and you stand.

feeling-steady = steady
    .meaning = Wind may come, and you stay upright.

feeling-cared-for = cared for
    .meaning = Somebody looks after you.

feeling-at-peace = at peace
    .meaning = Nothing in you fights.

feeling-deeply-connected = deeply connected
    .meaning = Nothing stands between you and somebody.

feeling-free = free
    .meaning = Nobody decides over you but you.

feeling-torn = torn
    .meaning = Two wishes pull you two ways.

feeling-wary = wary
    .meaning = You come closer with care.

feeling-nostalgic = nostalgic
    .meaning = Something lovely from before comes to mind.

feeling-bittersweet = bittersweet
    .meaning = Sweet and sad in one.

feeling-hesitant = hesitant
    .meaning = You stand at the edge and wait.

feeling-betrayed = betrayed
    .meaning = Somebody you relied on acted against you.

feeling-guilty = guilty
    .meaning = You did something that does not fit you.

feeling-longing = longing
    .meaning = You reach for something that is far away.

feeling-envious = envious
    .meaning = Somebody has what you would like to have.

feeling-unseen = unseen
    .meaning = You are there, and nobody takes note.

feeling-misunderstood = misunderstood
    .meaning = What they heard is not what you meant.

feeling-confused = confused
    .meaning = The pieces do not make a picture.

feeling-uncertain = uncertain
    .meaning = You do not know yet, and that is all right.

feeling-vulnerable = vulnerable
    .meaning = Without a shield, where it could hurt.

feeling-exposed = exposed
    .meaning = More of you is showing than you wanted.

feeling-disillusioned = disillusioned
    .meaning = A picture you believed in has come apart.

feeling-questioning-everything = questioning everything
    .meaning = Nothing that seemed sure feels sure now.

feeling-shattered = shattered
    .meaning = What held you together has broken.

feeling-abandoned = abandoned
    .meaning = Somebody left you when you needed them.

feeling-torn-apart = torn apart
    .meaning = The pull of two ways hurts all through.
