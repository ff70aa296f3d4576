/** The seven things a comprehensive review looks at. */
export const REVIEW_CRITERIA = [
	"Blindspots",
	"Clarity",
	"Maintainability",
	"Security",
	"Performance",
	"Documentation",
	"Style",
] as const;
