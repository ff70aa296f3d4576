import { expect, test } from "vitest";
import { HOLE } from "../words/hole.ts";
import { judgeCommand } from "./judge-command.ts";

/** `?` stands for what only the running shell knows. */
function judge(line: string) {
	const words = line.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
	return judgeCommand(words.map((word) => word.replaceAll("'", "").replaceAll("?", HOLE)));
}

const READS = String.raw`
ls
ls -la --color=auto src
ls ?
/bin/cat a b
cat -A ?
head -n 20 a
tail -n +5 a
wc -l ?
grep -rnE 'a|b' --include='*.ts' src
grep ? ?
rg -n --hidden -g '!dist' 'x>y' src
rg -A3 -B 3 -e x
rg --files
rg -- ? src
find . -name '*.ts' -not -path './node_modules/*' -type f
find src -newer a -maxdepth 2 -printf '%p\n'
find . '(' -name a -o -iname b ')' -print0
find . -name a -exec grep -l x {} +
find src -exec sed -n 1,5p {} ;
find . -execdir cat {} ; -print
fd -e ts -t f x src
xargs
xargs cat
xargs -0 -n 1 grep -l x
xargs -I{} head -n 3 {}
xargs -0rI % cat %
xargs rg -l --
timeout 5 cat a
timeout -k 1 --signal=KILL 5s git log
nice -n 5 rg x
sed -n 1,20p a
sed -n '/start/,/end/p' a
sed 's/a/b/g' a
sed -E -e 's|^a|b|;s,x,y,2' -e '1d' a
sed -n '5,10p;20q' a
sed -ne '$=' a
sed '' a
awk '{print $1}' a
awk -F: '$3 > 100 { print $1 }' a
awk -v n=? 'NR==n' a
awk -F, -v n=3 'NR==n || $1=="x"' a
sort -rnk2 -t : a
sort -u
uniq -c
uniq a
diff -u a b
diff -ru --brief a b
jq '.a | map(.b)' a.json
cut -d: -f1 a
tr -d x
tee
tee /dev/null
xxd -l 64 a
base64 -d a
iconv -f latin1 -t utf-8 a
file -b a
stat -c %s a
du -sh .
tree -L 2 -I node_modules
tar -tzf a.tgz
tar tzf a.tgz
date
date -u +%s
date -d yesterday +%F
which git
type -a git
command -v git
node --version
python3 --version
echo -n x
echo ?
printf '%s\n' ?
test -f a
test -n ?
test ? = x
'[' ? -gt 3 ']'
cd src
cd ?
pwd
true
sleep 1
set -e
set -euo pipefail
set -x
read -r line
exit 0
git status
git status --short --branch
git -C .. --no-pager log --oneline -5 -- a
git -C ../.. status
git log -S signature -- signature.ts
git for-each-ref --sort=-committerdate
git log -n 5 --format=%H main..HEAD
git log -p -S 'x y' --since='2 weeks ago' --author=me
git log -L1,5:a
git log origin/?..HEAD
git show HEAD:a
git show --stat HEAD^
git diff
git diff origin/main...HEAD -- src
git diff -M50% --name-only HEAD~3
git diff --cached -U0
git diff --no-index a b
git blame -L 1,5 a
git grep -n -e x -- src
git ls-files '*.ts'
git ls-files -o --exclude-standard
git ls-tree -r --name-only HEAD
git cat-file -p HEAD
git rev-parse --show-toplevel
git rev-parse HEAD
git rev-list --count HEAD
git merge-base HEAD origin/main
git describe --tags --always
git branch
git branch -a
git branch --show-current
git branch --contains HEAD
git branch --list 'feature/*'
git tag
git tag -l 'v*'
git tag --sort=-creatordate
git remote -v
git remote get-url origin
git reflog
git reflog show HEAD
git stash list
git stash show -p
git worktree list
git shortlog -sn
git for-each-ref --format='%(refname)' refs/heads
git check-ignore -v a
git --version
gh --version
gh issue view 123 --comments
gh issue list --state all --limit 5 -R acme/widget
gh pr view 5 --json title,body --jq .title
gh pr diff 5
gh pr checks 5
gh pr list -S 'is:open'
gh run view 5 --log-failed
gh run list --workflow ci.yml
gh release view v1
gh repo view acme/widget
gh search issues 'x y' --repo acme/widget
gh api repos/acme/widget/pulls/5
gh api -X GET search/issues -f q=x
gh api --method=GET search/issues --raw-field q=x --jq .items
gh api -H 'Accept: application/vnd.github.diff' repos/a/b/pulls/1
gh api --header 'X-GitHub-Api-Version: 2022-11-28' user
gh api --paginate repos/acme/widget/issues
codex-workers status
codex-workers gate explain 'gh pr create'
codex-workers review check --issue 1
codex-workers scopes --json
codex-workers --help`;

test.each(rows(READS))("%s only reads", (line) => {
	expect(judge(line)).toBeUndefined();
});

const NOT_KNOWN_TO_READ = `
rm a · rm
mv a b · mv
cp a b · cp
touch a · touch
mkdir a · mkdir
ln -s a b · ln
chmod +x a · chmod
dd of=a · dd
install a b · install
truncate -s 0 a · truncate
patch -p1 · patch
apply_patch x · apply_patch
split a · split
csplit a 1 · csplit
xargs rm · rm
xargs -0 -n 1 touch · touch
xargs -I{} sort -o {} · -o
xargs sort · option
xargs find · action
xargs sh -c · sh
xargs -I % % · known
xargs -I% git % · known
xargs -a file rm · -a
xargs --arg-file=x cat · --arg-file
xargs ? · option
timeout 5 rm a · rm
timeout -s KILL 5 sh -c ls · sh
timeout 5 · program
timeout 5 timeout 5 rm · rm
nice rm a · rm
nice -n 5 touch a · touch
curl https://example.com · curl
wget https://example.com · wget
ssh host · ssh
nc host 80 · nc
sh · sh
bash -c ls · bash
zsh · zsh
eval ls · eval
source a · source
. a · .
exec ls · exec
env · env
env ls · env
printenv · printenv
export A=b · export
alias ls=rm · alias
unset PATH · unset
trap ls EXIT · trap
kill 1 · kill
sudo ls · sudo
vim a · vim
less a · less
man ls · man
crontab -l · crontab
node · interpreter
node x.js · x.js
node -e 1 · -e 1
node --version x · --version x
python3 -c 1 · -c 1
perl -e 1 · perl
ruby x · x
npm test · npm
pnpm list · pnpm
npx tsc · npx
pip list · pip
cargo check · cargo
make · make
docker ps · docker
sqlite3 a · sqlite3
./ls · ./ls
src/cat a · src/cat
/tmp/cat a · /tmp/cat
/usr/local/bin/cat · /usr/local/bin/cat
? a · known
g? status · known
sed -i s/a/b/ a · -i
sed -i.bak s/a/b/ a · -i.bak
sed -ni p a · -ni
sed --in-place p a · --in-place
sed --in-pl p a · --in-pl
sed 'w out' a · w out
sed -n 's/a/b/w out' a · w out
sed 's/a/b/ w out' a · w out
sed 's/a/b/e' a · e
sed '1e ls' a · 1e ls
sed e a · “e”
sed -n '1,5w out' a · w out
sed -e p -e 'w out' a · w out
sed -f script a · -f
sed --expression='w out' a · w out
sed -- ? · script
sed ? · option
sed 's/a/?/' a · script
awk '{print > "out"}' a · out
awk '{print >> "out"}' a · out
awk 'BEGIN{system("ls")}' · system
awk '{print | "sh"}' a · sh
awk '{"date" | getline x}' · date
awk '@load "x"' · @load
awk -f x a · -f
awk -o a · -o
awk -i inplace 1 a · -i
awk -- ? · program
find . -delete · -delete
find . -exec rm {} + · rm
find . -exec sed -n p {} ; -delete · -delete
find . -exec cat {} + -exec rm {} + · rm
find . -execdir {} · known
find . -exec sh -c {} ; · sh
find . -exec rm · rm
find . -exec sort -o{} ; · -o
find . -exec · program
find . -ok rm · -ok
find . -fprint out · -fprint
find . -fprintf out x · -fprintf
find . -fls out · -fls
find ? -name a · action
find . -name a ? · action
fd -x rm · -x
fd -X rm · -X
fd --exec rm · --exec
rg --pre cat x · --pre
rg --pre=cat x · --pre=cat
rg --hostname-bin=x y · --hostname-bin
rg -z x · -z
rg ? src · option
sort -o out a · -o
sort -uo out a · -uo
sort --output=out a · --output=out
sort --outp out a · --outp
sort --compress-program=x a · --compress-program
sort ? · option
uniq a out · out
uniq ? · option
uniq a? · written
tee out · out
tee -a out · out
tee ? · written
tree -o out · -o
tree -R · -R
xxd a out · out
xxd -r a out · -r
base64 -o out a · -o
iconv -o out a · -o
shuf -o out a · -o
file -C -m a · -C
file -z a · -z
tar -xf a · -xf
tar -tzxf a · -tzxf
tar -tf a --to-command=x · --to-command
tar xf a · xf
tar f a · f
tar -f a · -f
tar -tf a -I x · -I
date 010100002030 · clock
date --utc 010100002030 · clock
date -s now · -s
date --set=now · --set
hostname x · x
diff -l a b · -l
diff --paginate a b · --paginate
printf -v a x · -v
printf -va x · -va
printf ? · format
printf -- ? · format
printf a%n x · a%n
printf %-5n x · %-5n
printf -- -%n x · -%n
wait -p x · wait
test -v 'a[0]' · -v
test ? · operator
'[' ? a ']' · operator
set · variables
set -- a b · --
set -o vi · vi
set -o noclobber · noclobber
read PATH · PATH
read -r 'a[0]' · a[0]
read -a list · -a
read ? · option
command ls · ls
git add a · add
git commit -m x · commit
git push · push
git fetch · fetch
git pull · pull
git checkout a · checkout
git switch a · switch
git restore a · restore
git reset · reset
git clean -n · clean
git apply a · apply
git merge a · merge
git rebase a · rebase
git config user.name x · config
git config --get user.name · config
git ls-remote · ls-remote
git archive HEAD · archive
git bundle create a HEAD · bundle
git submodule foreach ls · submodule
git bisect run ls · bisect
git difftool · difftool
git help log · help
git ? · known
git -c core.pager=x log · -c
git --git-dir=a log · --git-dir=a
git --exec-path=a log · --exec-path=a
git -p log · -p
git log --output=out · --output=out
git log --outp out · --outp
git diff --output out · --output
git diff --ext-diff · --ext-diff
git show --show-signature · --show-signature
git log --format=%G? · %G
git log ? · option
git grep -O x · -O
git grep -nOless x · -nOless
git grep --open-files-in-pager x · --open-files-in-pager
git cat-file --textconv HEAD:a · --textconv
git cat-file --filters HEAD:a · --filters
git branch new · new
git branch -v new · new
git branch -d a · -d
git branch -D a · -D
git branch -m a b · -m
git branch --set-upstream-to=a · --set-upstream-to
git branch ? · option
git tag v1 · v1
git tag -a v1 · -a
git tag -d v1 · -d
git remote add a b · add
git remote show origin · show
git remote update · update
git remote set-url a b · set-url
git reflog expire --all · expire
git reflog delete a · delete
git stash · known
git stash pop · pop
git stash -p · -p
git worktree add a · add
git worktree prune · prune
git notes add · add
gh pr create · pr create
gh pr merge 5 · pr merge
gh pr checkout 5 · pr checkout
gh pr edit 5 · pr edit
gh pr comment 5 -b x · pr comment
gh pr review 5 --approve · pr review
gh issue create · issue create
gh issue comment 5 -b x · issue comment
gh issue close 5 · issue close
gh issue edit 5 · issue edit
gh issue view 5 --web · --web
gh issue view 5 -w · -w
gh issue view 5 -cw · -cw
gh repo clone a/b · repo clone
gh run rerun 5 · run rerun
gh run download 5 · run download
gh release create v1 · release create
gh release download v1 · release download
gh workflow run x · workflow run
gh auth token · auth token
gh alias set a b · alias set
gh extension install a · extension install
gh secret set a · secret set
gh ? view · known
gh pr ? · pr
gh api graphql -f query={x} · graphql
gh api repos/a/b/issues -f title=x · POST
gh api repos/a/b/issues --field title=x · POST
gh api repos/a/b/issues -ftitle=x · POST
gh api -X POST repos/a/b/issues · POST
gh api -XPOST repos/a/b/issues · POST
gh api -iXPOST repos/a/b/issues · POST
gh api --method DELETE repos/a/b · DELETE
gh api --method=patch repos/a/b · patch
gh api -X GET -X PUT repos/a/b · PUT
gh api --method=? repos/a/b · method
gh api -H 'X-HTTP-Method-Override: DELETE' repos/a/b · X-HTTP
gh api -HX-HTTP-Method-Override:DELETE repos/a/b · X-HTTP
gh api -H ? repos/a/b · header
gh api --header=? repos/a/b · header
gh api --hostname evil.example user · --hostname
git -C evil status · -C evil
git -C ../evil diff · -C ../evil
git -C /evil log · -C /evil
git -C ? log · -C
git log --pretty %G- -1 · %G
git log --format=%+GK · %+GK
git for-each-ref --format %(signature) · %(signature
git tag -l --format=%(signature:grade) · %(signature
git branch --list --format=%(*signature) · signature
git for-each-ref --sort=signature · --sort
tar tf host:x · host:x
tar -t -f host:x · host:x
gh api -iH 'X-Method: DELETE' repos/a/b · X-Method
gh api --header=a:b repos/a/b · a:b
gh api repos/a/b --input a · --input
gh api repos/a/b ? · option
gh api ? · option
codex-workers report complete · report complete
codex-workers review post · review post
codex-workers pr create · pr create
codex-workers dispatch 1 · dispatch 1
codex-workers cleanup 1 · cleanup 1
codex-workers stop 1 · stop 1
codex-workers demo · demo
codex-workers ? · post`;

test.each(rows(NOT_KNOWN_TO_READ).map((row) => row.split(" · ")))(
	"%s is refused for “%s”",
	(line = "", fault = "") => {
		const refusal = judge(line);
		const said = `“${refusal?.word}” ${refusal?.why}`;
		expect(refusal).toBeDefined();
		expect(said).toContain(fault);
	},
);

function rows(table: string): string[] {
	return table.trim().split("\n");
}
