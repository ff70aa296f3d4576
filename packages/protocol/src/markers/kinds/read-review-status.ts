import { plainly } from "../outline/values/plainly.ts";
import { readChoice } from "../outline/values/read-choice.ts";
import { REVIEW_STATUSES } from "./review-statuses.ts";

const readStatus = readChoice(REVIEW_STATUSES);
const readPlainStatus = plainly(readStatus);

/** The status of a review; beside COMPLETE a sign that does not say yes says two things. */
export function readReviewStatus(text: string, written: string) {
	const status = readStatus(text);
	return status === "COMPLETE" ? readPlainStatus(text, written) : status;
}
