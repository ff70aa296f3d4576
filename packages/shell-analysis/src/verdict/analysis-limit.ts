/** Thrown when a command is too large or too deep to be judged; the analysis answers `undecidable`. */
export class AnalysisLimit extends Error {
	override readonly name = "AnalysisLimit";
	readonly word: string;

	constructor(word: string, why: string) {
		super(why);
		this.word = word;
	}
}
