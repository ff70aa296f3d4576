import { forEachChild, type SyntaxNode } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { AnalysisLimit } from "../verdict/analysis-limit.ts";

/** What one pass leaves behind, the next one may run. */
const LEAST = 2;
const MOST = 12;
/** Values that change with every pass cost more to follow than others. */
const STEPS_PER_PASS = 64;

/**
 * How many passes through a loop show all that it may do: a value that goes from one variable to the next,
 * `a=$b; b=$c`, needs one more for each step. Throws {@link AnalysisLimit} when there are too many.
 */
export function passesOf(machine: Machine, body: SyntaxNode): number {
	const copies: Copy[] = [];
	collectCopies(body, copies);
	const later = new Set<string>();
	let passes = LEAST;
	for (const { target, from } of copies.reverse()) {
		if (from.some((name) => name !== target && later.has(name))) passes += 1;
		later.add(target);
	}
	if (passes > MOST) throw new AnalysisLimit("", "a loop passes on too many values");
	machine.budget.steps((passes - LEAST) * STEPS_PER_PASS);
	return passes;
}

interface Copy {
	/** The variable that gets a value; an empty name for what a command sets. */
	readonly target: string;
	readonly from: readonly string[];
}

const SETTING = new Set(["eval", "mapfile", "printf", "read", "readarray", "set"]);
const NAMED = /^["']?([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/;

/** What gives variables a value, in the order in which it is written. */
function collectCopies(node: SyntaxNode, into: Copy[]): void {
	if (node.type === "Assignment") into.push(copy(node.name, node.text));
	if (node.type === "Command" && SETTING.has(node.name?.value ?? "")) {
		for (const { text } of node.args) into.push(copy(NAMED.exec(text)?.[1] ?? "", text));
	}
	forEachChild(node, (child) => collectCopies(child, into));
}

function copy(target: string, text: string): Copy {
	const names = [...text.matchAll(/\$\{?[!#]?([A-Za-z_]\w*)/g)].map(([, name = ""]) => name);
	return { target, from: names };
}
