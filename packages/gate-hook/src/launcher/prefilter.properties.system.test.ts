import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GLUE, HOSTILE, JSON_SPLICES, SHAPES, SPLICES } from "./hostile-pieces.fixture.ts";
import { ORDINARY_COMMANDS } from "./ordinary-commands.fixture.ts";
import {
	bash,
	corpusCommands,
	deniedAndFast,
	patch,
	SHELLS,
	withEachLine,
} from "./prefilter.fixture.ts";

/** One seed, so that a change can be compared with the one before; others are tried by hand. */
const SEED = Number(process.env["GATE_SEED"] ?? 20_261_121);

describe("no call takes the fast path that the gate would deny:", () => {
	test.each(SHELLS)("the labelled corpora (%s)", (...shell) => {
		const commands = [...corpusCommands("gate"), ...corpusCommands("attacks")];
		expect(
			deniedAndFast(
				shell,
				commands.map((command) => bash(command)),
			),
		).toEqual([]);
	});

	const piece = fc.oneof(
		{ arbitrary: fc.constantFrom(...ORDINARY_COMMANDS), weight: 6 },
		{ arbitrary: fc.constantFrom(...corpusCommands("gate")), weight: 2 },
		{ arbitrary: fc.constantFrom(...HOSTILE), weight: 6 },
		{ arbitrary: fc.constantFrom(...SHAPES), weight: 4 },
	);
	const glue = fc.constantFrom(...GLUE);
	const line = fc
		.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 4 })
		.map((parts) => parts.flat().slice(0, -1).join(""));
	const cut = fc.tuple(line, fc.nat(), fc.constantFrom(...SPLICES)).map(([text, at, splice]) => {
		const here = text.length === 0 ? 0 : at % text.length;
		return text.slice(0, here) + splice + text.slice(here);
	});

	test.each(SHELLS)(
		`lines made of ordinary and hostile pieces (%s, seed ${SEED})`,
		(...shell) => {
			const commands = fc.sample(fc.oneof(line, cut, cut), { numRuns: 1500, seed: SEED });
			const payloads = commands.map((command) => bash(command));
			expect(deniedAndFast(shell, payloads)).toEqual([]);
		},
		60_000,
	);

	test.each(SHELLS)(
		`payloads with a change anywhere (%s, seed ${SEED})`,
		(...shell) => {
			const changed = fc
				.tuple(fc.constantFrom(bash("ls -la"), bash('echo "a b"'), patch("+x\n")), fc.nat())
				.chain(([payload, at]) =>
					fc.tuple(fc.constantFrom(...JSON_SPLICES), fc.nat({ max: 3 })).map(([splice, drop]) => {
						const here = at % payload.length;
						return payload.slice(0, here) + splice + payload.slice(here + drop);
					}),
				)
				.filter((payload) => !/[\n\0]/.test(payload));
			const payloads = fc.sample(changed, { numRuns: 1500, seed: SEED });
			expect(deniedAndFast(shell, payloads)).toEqual([]);
		},
		60_000,
	);
});

describe("the short way takes nothing that the long one would not:", () => {
	const both = `set -f
		if is_plain_command "$line"; then
			[ -n "$loaded" ] || is_harmless_command ls
			if is_harmless_line "$line"; then echo both; else echo short; fi
		else echo long; fi`;
	const word = fc.oneof(
		fc.constantFrom(..."ls cat cd du file head mkdir pwd stat tail wc which git".split(" ")),
		fc.constantFrom(..."status diff --stat --short -sb -n -la . .. / ./x.sh .git/hooks".split(" ")),
		fc.constantFrom(..."gh hub pr create rev base64 xxd pull-request codex exec -exec".split(" ")),
		fc.constantFrom(..."api pulls --fill REQUEST ullreq Makefile -- - _".split(" ")),
		fc.string({ unit: fc.constantFrom(..."abghprulxGH09./_- "), maxLength: 6 }),
	);
	const commands = fc.oneof(
		fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
		fc
			.tuple(fc.constantFrom("ls ", "cat ", "cd ", "mkdir ", "which ", "git "), fc.array(word))
			.map(([first, words]) => first + words.join(" ")),
		fc.constantFrom(...ORDINARY_COMMANDS.filter((command) => !command.includes("\n"))),
	);

	test.each(SHELLS)(`%s, seed ${SEED}`, (...shell) => {
		const lines = fc.sample(commands, { numRuns: 2000, seed: SEED });
		const answers = withEachLine(shell, both, lines);
		expect(answers).toHaveLength(lines.length);
		expect(lines.filter((_, at) => answers[at] === "short")).toEqual([]);
		expect(answers.filter((answer) => answer === "both").length).toBeGreaterThan(100);
	});
});
