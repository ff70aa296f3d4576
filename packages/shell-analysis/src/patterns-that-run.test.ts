// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";

const inner = "gh pr create --fill";

test.each([
	`echo a[$(${inner})]`,
	`ls *[\`${inner}\`]*`,
	`for i in a[$(${inner})]; do :; done`,
	`echo +($(${inner}))`,
	`echo @(a|b[$(${inner})])`,
	`echo a["$(${inner})"]`,
	`echo a[\${b:-$(${inner})}]`,
	`echo a[$((1+$(${inner})))]`,
	`echo {1..$(${inner})}`,
	`x=a[$(${inner})]`,
	`x={a,$(${inner})}`,
	`x={a,{b,$(${inner})}}`,
	`cat < {a,$(${inner})}`,
	`cat <<< {$(${inner}),b}`,
	`echo b > [$(${inner})]`,
	`case {$(${inner}),b} in x) ;; esac`,
	`case x in [$(${inner})]) ;; esac`,
	`case x in +(a|$(${inner}))) ;; esac`,
	`[[ x == [$(${inner})] ]]`,
	`[[ x == {a,$(${inner})} ]]`,
	`echo \${x#[$(${inner})]}`,
	`echo \${x/[$(${inner})]/a}`,
	`wait -n -p 'b[$(${inner})]'`,
])("what runs inside a pattern or in braces is seen: %s", (command) => {
	expect(analyzeCommand(command)).toMatchObject({ type: "creates" });
});

test.each(["g[$(echo h)] pr create", "g+($(echo h)) pr create", "{gh,$(x)}"])(
	"a program that a pattern with such a part may name is not known: %s",
	(command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	},
);

test.each([
	"ls *[0-9].ts {a,b}.md",
	"echo {1..$N}",
	"rm -f build/[$(date +%Y)]*",
	"case $x in [yY]*) echo yes ;; esac",
	"x={a,b}; echo $x",
])("an ordinary pattern passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
