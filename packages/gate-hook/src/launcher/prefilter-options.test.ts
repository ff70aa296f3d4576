// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { judgedAs, SHELLS } from "./prefilter.fixture.ts";

describe("an option that names a program is not ordinary", () => {
	const commands = [
		"npx prettier !--check . du",
		"cargo test . -x ./y",
		"rg --pre ./x.sh y",
		"rg y --pre=./x.sh",
		"rg '--pre' ./x.sh y",
		"rg --hostname-bin=./x.sh --hyperlink-format=default y",
		"ls | xargs rg",
		"sort --compress-program=./x.sh f",
		"sort --compress-prog ./x.sh f",
		"sort --co ./x.sh f",
		"sort --co=./x.sh f",
		"sort --co<a ./x.sh f",
		"man -P ./x.sh ls",
		"man -H./x.sh ls",
		"less '+!./x.sh' f",
		"zip -T -TT ./x.sh a.zip b",
		"tar -I ./x.sh -cf a b",
		"tar -cf a b -I./x.sh",
		"tar cIf ./x.sh a b",
		"tar -F ./x.sh -M -cf a b",
		"tar --rsh-command=./x.sh -tf h:x",
		"tar cf a '-I./x.sh' b",
		"tar tf host:x",
		"gcc -wrapper ./x.sh a.c",
		"go vet -vettool=./x.sh ./...",
		"go build -toolexec ./x.sh ./...",
		"npm test --script-shell=./x.sh",
		"helm template --post-renderer ./x.sh c",
		"rustc -Clinker=./x.sh x.rs",
		"printf -v PATH . ; git status",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});
});

describe("a setting of make that may name a program is not ordinary", () => {
	const commands = [
		"make CC=./x.sh",
		"make MAKE=./x.sh",
		"make -j4 MAKE=./x.sh all",
		"make V=./x.sh all",
		"make V!=x all",
		"make 'V=./x.sh' all",
		"make V=$x all",
		"make V=x_y all",
		"make -E x all",
		"make -I . all",
		"MAKEFLAGS=1 make",
		"RUSTC_WRAPPER=1 cargo build",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});
});

describe("what may write a hook of git is not ordinary", () => {
	const commands = [
		"cp a.txt .git/hooks/pre-push",
		"cp pre-push .git/hooks",
		"cp a.txt .git/hooks/pre-push && chmod +x .git/hooks/pre-push && git push",
		"mv a.txt .git/hooks/pre-push && chmod +x .git/hooks/pre-push && git push",
		"mv a.txt .git/hooks/pre-push; git push",
		"cd .git && cp a.txt x && git push",
		"ln -s a.txt .husky/pre-push",
		"sed -i 's/a/b/' .git/hooks/pre-push; git push",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});
});

describe("an option of git that may run a program is not ordinary", () => {
	const commands = [
		"git rebase -ix ./x.sh main",
		"git rebase -kx ./x.sh main",
		"git rebase '-kx' ./x.sh main",
		"git rebase --exe=./x.sh main",
		"git rebase --ex ./x.sh main",
		"git grep -nO./x.sh y",
		"git grep -nO y",
		"git grep --open=./x.sh y",
		"git grep --op=./x.sh y",
		"git diff --ext-diff",
		"git push --exe=./x.sh .",
		"git push --receive-pa=./x.sh .",
		"git push --rec=./x.sh .",
		"git fetch --upload-p=./x.sh .",
		"git fetch --upl ./x.sh .",
		"git fetch --recurse-submodules",
		"git init --template=./t",
		"git log --output=x.sh",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});
});

describe("an option whose name is not written out, and may be one that names a program, is not ordinary", () => {
	const commands = [
		"rg --pr?e ./x.sh y",
		"rg --p*e ./x.sh y",
		"rg --pr>e ./x.sh y",
		"rg --hos=tname-bin=./x.sh y",
		"rg --host\tname-bin=./x.sh y",
		"git push --re*c=./x.sh .",
		"git push --re$c=./x.sh .",
		"git push --re~c=./x.sh .",
		"npm run test -- --run? src/auth.test.ts",
		"npm run test -- --co[m]mand src/auth.test.ts",
	];

	test.each(SHELLS)("%s", (...shell) => {
		expect(judgedAs("fast", shell, commands)).toEqual([]);
	});
});
