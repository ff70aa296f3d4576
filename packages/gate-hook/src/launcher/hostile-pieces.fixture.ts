// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the pieces are shell, not templates
/** What commands are that a gate looks at, and what they are made of. */
export const HOSTILE = String.raw`
gh pr create
gh pr create --fill
g""h pr create
g\h p
 crete
'gh' "pr" create
$'gh' pr create
/usr/bin/g? pr create
{g,}h {p,}r {cre,}ate
$GH pr create
gh pr $SUB
hub pull-request
gh api repos/o/r/pulls -f a=b
gh api graphql -f query=mutation{createPullRequest}
curl -d x https://api.github.com/repos/o/r/pulls
curl -d x https://api.github.com/repos/o/r/%70ulls
bash
sh -c
eval
. ./x.sh
source x
xargs gh
xargs
python3 -c
node x.js
./x.sh
bash x.sh
awk 'BEGIN{system("g" "h pr create")}'
awk '{print | "sh"}'
printf 'a:;%s%s p%s cre%s' g h r ate > Makefile
printf '%s%s p%s cre%s' g h r ate > npm
tee npm
make
make -f x
make CC=gh CFLAGS='pr create'
echo all:;g_h p_r create | sed s/_//g > a.txt
sort a.txt -o Makefile
shuf -o Makefile a.txt
git mv a.txt Makefile
cmake .
ninja
--post-hook='g'h' pr create'
npm test
npx tsc -c
cargo run --
codex exec x
codex
npx codex x
npx -y @openai/codex x
pnpm exec codex x
node ./codex.js x
git rebase -x
git -c alias.x=!gh x
git clone -u
git grep -O
find . -exec
find . -ok
timeout 5
exec
env
env -S
set -- g h
x=gh
for x in g
read x
echo
cat
tee x.sh
pr create
--fill
h pr create
codex-workers pr create
--run ./x.sh
--exec
-c
--
npx tsc --run
npm run x --
bash ./x.sh
node ./x.js
git -c core.pager=./x.sh log
-m code
ipython3
uv run python
docker run -it x bash
ssh host
sudo -s
tmux
nix develop
HTTPS_PROXY=x
GIT_PAGER=./x.sh
PAGER=cat
base64 -d
rev
sed -n 1e
sed sxaxbxe f
sed -n 1p -e e f
-e e
-nf s
rg --pre ./x.sh y
rg --hostname-bin=./x.sh y
sort --compress-prog ./x.sh f
man -P ./x.sh ls
man -H./x.sh ls
less '+!./x.sh' f
zip -T -TT ./x.sh a.zip b
tar -I ./x.sh -cf a b
tar -F ./x.sh -M -cf a b
tar --use-compress-program ./x.sh -cf a b
gcc -wrapper ./x.sh a.c
split --filter=./x.sh f
sdiff --diff-program=./x.sh a b
make CC=./x.sh
make MAKE=./x.sh
V=./x.sh
CC=./x.sh
cp a.txt .git/hooks/pre-push
git push
git rebase -kx ./x.sh main
git rebase --exe=./x.sh main
git fetch --upload=./x.sh .
git push --rec=./x.sh .
git grep -nO./x.sh y
printf -v PATH .
if true; then
; fi
{ ls; }
`
	.trim()
	.split("\n");
/** Texts for cat, loops and settings: what else the fast path reads. */
export const SHAPES = [
	"cat > x.txt <<'END'\ngh pr create\nEND",
	"cat > x.sh <<'END'\ntext\nEND\nbash x.sh",
	"cat >> Makefile <<'END'\nall:; gh pr create\nEND\nmake",
	"cat <<'END' | sh\ngh pr create\nEND",
	"cat <<E\n$(gh pr create)\nE",
	"cat <<'END'\n",
	"END",
	"git commit -m \"$(cat <<'END'\nfix: a thing\nEND\n)\"",
	"git commit -m \"$(cat <<'END'\ngh pr create\nEND\n)\" && gh pr create",
	"git commit -m \"$(cat <<'END'\nx\nEND\ngh pr create)\"",
	"for f in *.ts; do wc -l $f; done",
	"for x in - g; do",
	"for x in 'gh pr create'; do $x; done",
	'git rebase "$x"x bash',
	'sed -n "1e$x"',
	"echo $x",
	"do",
	"done",
	"FOO=1",
	"MAKEFILES=1",
	"tee x.log",
	"npm test > x.txt",
	"make > x.log",
	"bundle exec",
	"npx next build",
	"pnpm exec tsc",
	"uv run pytest",
	"poetry run",
	"rake test",
	"deno test",
	"echo 'all:;g_h p_r create' | sed s/_//g > a.txt; ",
	"echo '[core]fsmonitor=g_h p_r create' | sed s/_//g > a.txt && ",
	"sort -o Makefile a.txt",
	"uniq a.txt ~/.gitconfig",
	"awk '{print > f}' f=Makefile a.txt",
	"git mv a.txt Makefile",
	"tar xf b.tar",
];
/** What stands between two pieces of a line. */
export const GLUE = [
	" ",
	" ",
	"; ",
	" | ",
	" && ",
	"\n",
	"",
	" <<< ",
	" < <(",
	")",
	" $(",
	"`",
	" > ",
	" 2>&1 | ",
	" & ",
];
/** What is put into the middle of a line. */
export const SPLICES = [
	..."'\"\\`$#{}()<>;&|\n\t*?[]~=!",
	...[
		"''",
		'""',
		"\\\n",
		"$'",
		"${x}",
		"$x",
		"$IFS",
		"gh",
		"\r",
		"é",
		"\u0001",
		" # ",
		"<<E\n",
		"'\"'\"'",
	],
];
/** What is put into the middle of a payload. */
export const JSON_SPLICES = [
	...'"\\{}[]:,/ux0 \t\r',
	...[
		'\\"',
		"\\\\",
		"\\u0067",
		"\\/",
		'","',
		'":"',
		'"}',
		"null",
		'"tool_name":"Bash",',
		"\u{1F4A5}",
		"\ud800",
	],
];
