import { parseFlags } from "../flags/parse-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { inside } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { runProgramOptions } from "../unwrap/runners/program-options.ts";
import { writeFile } from "../walk/write-file.ts";
import { inputOf } from "./cat.ts";

const VALUED = valuedFlags({
	other:
		"-a -b -C -l -n -t --suffix-length --bytes --line-bytes --lines --number --separator --additional-suffix",
	filter: "--filter",
});

/** `split - prefix`: the first file is taken to get the whole input, which covers what fits into one part. */
export function runSplit(call: Call): Text {
	runProgramOptions(call);
	const { machine, place } = call;
	const { operands, values } = parseFlags(call.args, { valued: VALUED, interspersed: true });
	const [source, prefix] = operands;
	const output = inputOf({ ...call, args: source === undefined ? [] : [source] });
	for (const suffix of ["aa", "a", "00", "0", "aaa"]) {
		const path = joinTexts([prefix?.text ?? literal("x"), literal(suffix)]);
		writeFile(machine, { path, output, append: false }, place);
	}
	const filter = values.get("filter")?.at(-1);
	if (filter === undefined) return leaf(call, undefined, []);
	leaf(call, undefined, []);
	return machine.runScript(filter.text, inside(place, "split --filter", { stdin: output }));
}
