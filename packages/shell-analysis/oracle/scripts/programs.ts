import { type ScriptForm, scriptForms } from "../form.ts";
import { quote } from "../quoting.ts";

/** Programs that start a shell or a program because an option, a variable or a file tells them to. */
export const PROGRAMS: readonly ScriptForm[] = [
	...scriptForms("awk", [
		(script) => `awk ${quote(`BEGIN{system("${double(shellC(script))}")}`)}`,
		(script) => `awk ${quote(`BEGIN{"${double(shellC(script))}" | getline x}`)}`,
		(script) => `awk ${quote(`BEGIN{print "${double(script)}" | "bash"}`)}`,
		(script) => `printf '%s\\n' ${quote(script)} | awk '{print | "bash"}'`,
		(script) => `awk -v c=${quote(shellC(script).replaceAll("\\", "\\\\"))} 'BEGIN{system(c)}'`,
		(script) => `echo ${quote(one(script))} | awk '{system($0)}'`,
	]),
	...scriptForms("sed", [
		(script) => `sed ${quote(`1e ${lined(script)}`)} <<< x`,
		(script) => `echo x | sed ${quote(`s/x/${lined(script).replace(/[\\/&]/g, "\\$&")}/e`)}`,
		(script) => `echo ${quote(lined(script))} | sed e`,
	]),
	...scriptForms("split", [(script) => `echo x | split --filter=${quote(script)} - p`]),
	...scriptForms("sort", [
		(script) =>
			`printf '%s\\n' '#!/bin/bash' ${quote(script)} 'cat' > z; chmod +x z; seq 150 | sort -S 1k --compress-program=./z > /dev/null`,
	]),
	...scriptForms("tar", [
		(script) => `echo > f; tar cf a.tar f --checkpoint=1 --checkpoint-action=exec=${quote(script)}`,
		(script) => `echo > f; tar cf a.tar f; tar xf a.tar --to-command=${quote(script)}`,
		(script) =>
			`echo > f; printf '%s\\n' '#!/bin/bash' ${quote(script)} > z; chmod +x z; tar cf a.tar -I ./z f`,
	]),
	...scriptForms(
		"make",
		[
			(script) => `printf 'all:\\n\\t@%s\\n' ${quote(dollars(shellC(script)))} | make -s -f -`,
			(script) => `printf 'all: ; @%s\\n' ${quote(dollars(shellC(script)))} > Makefile; make`,
			(script) => `make -s --eval=${quote(`all: ; @${dollars(shellC(script))}`)} all`,
			(script) =>
				`make -s -f /dev/null SHELL=/bin/bash --eval=${quote(`$(shell ${dollars(shellC(script)).replaceAll("#", "\\#")})`)}`,
		],
		{ needs: "make" },
	),
	...scriptForms(
		"git",
		[
			(script) => `git -c alias.x=${quote(`!${dollarless(script)}`)} x`,
			(script) => `git config --global alias.x ${quote(`!${dollarless(script)}`)}; git x`,
			(script) => `GIT_SSH_COMMAND=${quote(shellC(script))} git ls-remote ssh://h/p`,
			(script) => `git -c core.sshCommand=${quote(shellC(script))} ls-remote h:p`,
			(script) =>
				`git -c protocol.ext.allow=always ls-remote ${quote(`ext::sh -c ${one(script).replace(/[ %]/g, (c) => (c === " " ? "% " : "%%"))}`)}`,
			(script) =>
				`git init -q; GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=alias.x GIT_CONFIG_VALUE_0=${quote(`!${dollarless(script)}`)} git x`,
			(script) =>
				`git init -q; git -c user.name=n -c user.email=e@e commit -q --allow-empty -m m; git rebase -q --root -x ${quote(script)}`,
			(script) =>
				`git init -q; GIT_EDITOR=${quote(shellC(script))} git -c user.name=n -c user.email=e@e commit --allow-empty`,
			(script) =>
				`git init -q; mkdir h; printf '%s\\n' '#!/bin/bash' ${quote(script)} > h/pre-commit; chmod +x h/pre-commit; git -c core.hooksPath=h -c user.name=n -c user.email=e@e commit -q --allow-empty -m m`,
			(script) =>
				`git init -q; printf '%s\\n' '#!/bin/bash' ${quote(script)} > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; git -c user.name=n -c user.email=e@e commit -q --allow-empty -m m`,
			(script) =>
				`git init -q; echo a > f; git add f; git -c user.name=n -c user.email=e@e commit -qm m; echo b > f; GIT_EXTERNAL_DIFF=${quote(shellC(script))} git diff`,
			(script) => `git init -q; git -c core.fsmonitor=${quote(shellC(script))} status`,
			(script) =>
				`printf '%s\\n' '#!/bin/bash' ${quote(script)} > git-zz; chmod +x git-zz; PATH=$PWD:$PATH git zz`,
		],
		{ needs: "git" },
	),
	...scriptForms(
		"options",
		[
			(script) => `flock lock -c ${quote(script)}`,
			(script) => `setsid -w bash -c ${quote(script)}`,
		],
		{ needs: "flock" },
	),
	...scriptForms(
		"script",
		[
			(script) => `script -qec ${quote(script)} /dev/null`,
			(script) => `SHELL=/bin/bash script -q -c ${quote(script)} out`,
		],
		{ needs: "script" },
	),
	...scriptForms(
		"ssh",
		[
			(script) => `ssh -o ProxyCommand=${quote(shellC(script).replaceAll("%", "%%"))} host true`,
			(script) => `ssh -oProxyCommand=${quote(shellC(script).replaceAll("%", "%%"))} host true`,
			(script) =>
				`printf 'Host *\\nProxyCommand %s\\n' ${quote(shellC(one(script)).replaceAll("%", "%%"))} > c; ssh -F c host true`,
		],
		{ needs: "ssh" },
	),
	...scriptForms("man", [(script) => `man -P ${quote(`bash -c ${quote(script)}`)} ls`], {
		needs: "mandb",
	}),
	...scriptForms(
		"sqlite",
		[
			(script) => `sqlite3 :memory: ${quote(`.shell ${one(script)}`)}`,
			(script) => `echo ${quote(`.system ${one(script)}`)} | sqlite3`,
		],
		{ needs: "sqlite3" },
	),
	...scriptForms("ed", [(script) => `echo ${quote(`!${one(script)}`)} | ed -s`], { needs: "ed" }),
	...scriptForms("vim", [(script) => `vim -es -c ${quote(`!${one(script)}`)} -c q`], {
		needs: "vim",
	}),
	...scriptForms("completion", [
		(script) => `compgen -C ${quote(`${shellC(script)} #`)} x`,
		(script) => `mapfile -C ${quote(`eval ${quote(script)} #`)} -c 1 l <<< x`,
		(script) => `compgen -W ${quote(`$(${script}\n)`)}`,
	]),
	...scriptForms(
		"perl",
		[
			(script) => `perl -e ${quote(`system("bash","-c",'${single(script)}')`)}`,
			(script) => `perl -e ${quote(`exec '${single(script)}'`)}`,
			(script) => `perl -e ${quote(`print \`${script.replace(/[\\`$@]/g, "\\$&")}\``)}`,
			(script) =>
				`perl -E ${quote(`open(my $f, "-|", "bash", "-c", '${single(script)}'); print <$f>`)}`,
			(script) =>
				`perl <<'PERL'\nmy @c = ('bash', '-c', '${single(script)}');\nsystem(@c);\nPERL\n`,
			(script) =>
				`printf '%s\\n' 'text' '#!perl' ${quote(`system('${single(script)}');`)} > p; perl -x p`,
		],
		{ needs: "perl" },
	),
];

function shellC(script: string): string {
	return `bash -c ${quote(script)}`;
}

/** The script on one line. */
function one(script: string): string {
	return script.includes("\n")
		? `bash -c $'${script.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`
		: script;
}

function lined(script: string): string {
	return script.includes("\n")
		? one(script).replace(
				/^bash -c (.*)$/s,
				(_, text: string) => `bash -c "eval ${text.replace(/["$`\\]/g, "\\$&")}"`,
			)
		: script;
}

function double(text: string): string {
	return text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
}

function single(text: string): string {
	return text.replace(/[\\']/g, "\\$&");
}

function dollars(script: string): string {
	return one(script).replaceAll("$", "$$$$");
}

/** git appends `"$@"` to an alias: a comment or a heredoc at its end would swallow that. */
function dollarless(script: string): string {
	return `bash -c ${quote(script)}`;
}
