// English forms that no rule folds: of verbs, nouns, adjectives and pronouns. Each line: the base form, then its forms.
const lines = `
be am is are was were been being
have has had having
do does did done
go went gone goes
say said
make made
take took taken
come came
see saw seen
know knew known
get got gotten
give gave given
find found
think thought
tell told
become became
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
pay paid
sit sat
speak spoke spoken
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won
forget forgot forgotten
fly flew flown
sell sold
fight fought
teach taught
eat ate eaten
sing sang sung
strike struck stricken
hang hung
shake shook shaken
ride rode ridden
feed fed
shoot shot
drink drank drunk
hide hid hidden
sleep slept
lie lay lain lying
lay laid
arise arose arisen
awake awoke awoken
wake woke woken
bear bore borne
beat beaten
bend bent
bite bitten
bleed bled
blow blew blown
breed bred
burn burnt
cling clung
creep crept
dig dug
dream dreamt
flee fled
fling flung
forbid forbade forbidden
foresee foresaw foreseen
forgive forgave forgiven
freeze froze frozen
kneel knelt
lean leant
leap leapt
learn learnt
lend lent
light lit
mistake mistook mistaken
overcome overcame
overtake overtook overtaken
prove proven
ring rang rung
run ran running
sew sewn
shine shone
show shown
shrink shrank shrunk
sink sank sunk
slay slew slain
slide slid
smell smelt
sow sown
speed sped
spell spelt
spill spilt
spin spun
spit spat
spoil spoilt
spring sprang sprung
steal stole stolen
stick stuck
sting stung
stride strode
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
tear tore torn
tread trod trodden
undergo underwent undergone
undertake undertook undertaken
undo undid undone
weave wove woven
weep wept
withdraw withdrew withdrawn
withstand withstood
wring wrung
die dying
tie tying
die dice
can could cannot
will would
shall should
may might
man men
woman women
child children
person people
foot feet
tooth teeth
mouse mice
goose geese
ox oxen
louse lice
life lives
wife wives
knife knives
half halves
shelf shelves
thief thieves
wolf wolves
loaf loaves
calf calves
self selves
scarf scarves
hoof hooves
datum data
medium media
criterion criteria
phenomenon phenomena
analysis analyses
basis bases
crisis crises
thesis theses
hypothesis hypotheses
index indices
matrix matrices
appendix appendices
bacterium bacteria
fungus fungi
nucleus nuclei
stimulus stimuli
penny pence
good better best
bad worse worst
far further furthest farther farthest
old elder eldest
i me my mine myself
you your yours yourself yourselves
he him his himself
she her hers herself
it its itself
we us our ours ourselves
they them their theirs themselves
who whom whose
this these
that those
a an
not n't
one ones
other others another
`;

/** Irregular form → base form. A form of two bases keeps the first one listed. */
export const irregularForms: ReadonlyMap<string, string> = readForms();

function readForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [base = '', ...others] = line.split(' ');
    for (const form of others) if (!forms.has(form)) forms.set(form, base);
  }
  return forms;
}
