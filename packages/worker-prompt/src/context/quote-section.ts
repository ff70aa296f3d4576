import type { PartLimits, PartName } from "../budget/part-limits.ts";
import { quoteClean } from "../quotation/quote-clean.ts";
import type { ForeignPart, ForeignSection } from "./foreign-section.ts";

export interface QuotedSection {
	readonly text: string;
	/** What is not in it: `handover gotchas`, `end of issue text`. */
	readonly dropped: readonly string[];
}

interface QuotedPart {
	readonly name: PartName;
	/** `null`: the whole part is left out. */
	readonly quotation: string | null;
	readonly isCut: boolean;
}

/** A section with its parts quoted within their limits; it says what it leaves out. */
export function quoteSection(section: ForeignSection, limits: PartLimits): QuotedSection {
	const parts = section.parts.map((part) => quotePart(part, limits[part.name]));
	const missing = parts.filter(({ isCut }) => isCut);
	const quotations = parts.flatMap(({ quotation }) => quotation ?? []);
	const text = [
		section.introduction,
		...(missing.length === 0 ? [] : [leftOut(missing, section.source)]),
		...(quotations.length === 0 ? [] : [quotations.join("\n>\n")]),
	].join("\n\n");
	return { text, dropped: missing.map((part) => `${howMuch(part)}${part.name}`) };
}

function quotePart({ name, text }: ForeignPart, limit: number): QuotedPart {
	if (limit === 0) return { name, quotation: null, isCut: true };
	return { name, quotation: quoteClean(text, limit), isCut: text.length > limit };
}

/** In its own section a part needs no name but its own: `gotchas`, not `handover gotchas`. */
function leftOut(missing: readonly QuotedPart[], source: string): string {
	const names = missing.map((part) => `${howMuch(part)}${part.name.replace(/^\w+ /, "")}`);
	return `Left out for length: ${names.join(", ")}.\nEverything is ${source}.`;
}

function howMuch({ quotation }: QuotedPart): string {
	return quotation === null ? "" : "end of ";
}
