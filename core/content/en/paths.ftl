# Paths: `path-<id>` with `.purpose`, and `path-<id>_<part>`.

path-rebuilding-inside = Mending what was broken inside
    .purpose = From seeing old patterns to kindness, limits and the body.
path-rebuilding-inside_understand = Understand what happened
path-rebuilding-inside_kind = Be kind to yourself
path-rebuilding-inside_body = Come back to the body
path-rebuilding-inside_trust = Trust slowly
path-rebuilding-inside_limits = Set limits
path-rebuilding-inside_help = Find help

path-after-rejection = After being turned away
    .purpose = From the first sting to people, joy and yourself.
path-after-rejection_sting = When it stings
path-after-rejection_understand = Understand
path-after-rejection_people = Find people
path-after-rejection_self = Befriend yourself
path-after-rejection_calm = Rest

path-after-betrayal = After a betrayal
    .purpose = Feel, find support, set limits, and look again at trust.
path-after-betrayal_feel = Feel it in doses
path-after-betrayal_support = Let somebody in
path-after-betrayal_limits = Protect yourself
path-after-betrayal_kind = Be gentle
path-after-betrayal_beliefs = Look at beliefs
path-after-betrayal_let-go = Let go, if you want to
path-after-betrayal_trust = Trust in small steps

path-mending-together = Mending something together
    .purpose = For two people who both want to, and are safe with each other.
path-mending-together_whether = Whether at all
path-mending-together_hear = Hear the hurt
path-mending-together_own = Own it
path-mending-together_safe = Make it safe
path-mending-together_build = Decide what to build

path-closer-again = Closer again, in eight steps
    .purpose = Talk, own mistakes, say hard things, let go, make time, be kind, set limits, get help.
path-closer-again_talk = Talk openly
path-closer-again_own = Own mistakes
path-closer-again_hard = Say hard things
path-closer-again_let-go = Let go, if you want to
path-closer-again_time = Make time
path-closer-again_kind = Be kind
path-closer-again_limits = Set limits
path-closer-again_help = Get help
