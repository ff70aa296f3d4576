import { quote, quoteAll } from "./quoting.ts";
import type { Random } from "./random.ts";

/** An interpreter that is really run, which costs; so there are few of these. */
interface Interpreter {
	readonly program: string;
	make(words: readonly string[], random: Random): string;
}

const PYTHON: readonly ((words: readonly string[]) => string)[] = [
	(words) => `python3 -c ${quote(`import subprocess; subprocess.run(${JSON.stringify(words)})`)}`,
	(words) => `python3 -c ${quote(`import os; os.system(${JSON.stringify(quoteAll(words))})`)}`,
	(words) =>
		`python3 - <<'PY'\nimport os\nos.execvp(${JSON.stringify(words[0])}, ${JSON.stringify(words)})\nPY\n`,
	(words) =>
		`python3 <<'PY'\nfrom subprocess import check_output as c\nargs = ${JSON.stringify(words)}\nc(args)\nPY\n`,
	(words) =>
		`echo ${quote(`__import__("os").popen(${JSON.stringify(quoteAll(words))}).read()`)} | python3`,
	(words) =>
		`printf '%s\\n' ${quote(`import subprocess\nsubprocess.call(${JSON.stringify(quoteAll(words))}, shell=True)`)} > p.py; python3 p.py`,
	(words) => `python3 -c 'import sys,subprocess; subprocess.run(sys.argv[1:])' ${quoteAll(words)}`,
	(words) => `python3 -c ${quote(`print(${JSON.stringify(quoteAll(words))})`)} | bash`,
];
const NODE: readonly ((words: readonly string[]) => string)[] = [
	(words) =>
		`node -e ${quote(`require("child_process").execSync(${JSON.stringify(quoteAll(words))})`)}`,
	(words) =>
		`node -e ${quote(`require("node:child_process").spawnSync(${JSON.stringify(words[0])}, ${JSON.stringify(words.slice(1))})`)}`,
	(words) =>
		`node --input-type=module -e ${quote(`import {execFileSync} from "node:child_process"; execFileSync(${JSON.stringify(words[0])}, ${JSON.stringify(words.slice(1))})`)}`,
	(words) =>
		`node <<'JS'\nconst {execSync} = require('child_process');\nexecSync(${JSON.stringify(quoteAll(words))});\nJS\n`,
	(words) => `node -p ${quote(JSON.stringify(quoteAll(words)))} | bash`,
];

/** Programs in other languages that run the words. */
export const INTERPRETERS: readonly Interpreter[] = [
	...PYTHON.map((make) => ({ program: "python3", make })),
	...NODE.map((make) => ({ program: "node", make })),
];
