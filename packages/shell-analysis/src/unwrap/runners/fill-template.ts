import type { Argument } from "../../machine/argument.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";

/** The argument with every mark replaced by a text. */
export function fillTemplate(template: Argument, mark: string, filling: Text): Argument {
	const texts = template.text.map((piece): Text => {
		if (piece.kind === "unknown" || mark === "" || !piece.text.includes(mark)) return [piece];
		return joinTexts(
			piece.text
				.split(mark)
				.flatMap((part, index) => (index === 0 ? [literal(part)] : [filling, literal(part)])),
		);
	});
	return { ...template, text: joinTexts(texts) };
}

/** Whether the mark occurs in the argument. */
export function hasMark({ text }: Argument, mark: string): boolean {
	return text.some((piece) => piece.kind !== "unknown" && piece.text.includes(mark));
}
