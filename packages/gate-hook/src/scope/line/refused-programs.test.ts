import { expect, test } from "vitest";
import { refusalOf, refusalRows } from "./judged-words.fixture.ts";

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
command ls · ls`;

test.each(refusalRows(NOT_KNOWN_TO_READ))("%s is refused for “%s”", (line = "", fault = "") => {
	expect(refusalOf(line)).toContain(fault);
});
