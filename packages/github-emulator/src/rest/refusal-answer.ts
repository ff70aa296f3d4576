import { type Answer, errorAnswer } from "../server/answer.ts";
import type { Refusal } from "../store/refusal.ts";

/** How REST words what GraphQL reports as an error with a type. */
export const refusalAnswer = (refusal: Refusal): Answer => {
	switch (refusal.type) {
		case "NOT_FOUND":
			return errorAnswer(404, "Not Found");
		case "FORBIDDEN":
			return errorAnswer(403, "Must have push access to repository");
		case "STALE_DATA":
			return errorAnswer(409, refusal.message);
		case "UNPROCESSABLE":
		case "DEPRECATED":
		case "EXCESSIVE_PAGINATION":
		case "MISSING_PAGINATION_BOUNDARIES":
		case "INVALID_CURSOR_ARGUMENTS":
			return refusal.restErrors.length === 0
				? errorAnswer(422, refusal.message)
				: errorAnswer(422, "Validation Failed", { errors: refusal.restErrors });
	}
};
