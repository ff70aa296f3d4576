import { readChoice } from "../outline/values/read-choice.ts";
import { REVIEW_STATUSES } from "./review-statuses.ts";

const readStatus = readChoice(REVIEW_STATUSES);
const DOUBT =
	/[❌❎✖✗✘🚫⛔🛑❓❔⚠⏸⏳🔄🚧]|:(?:x|question|warning|construction|no_entry\w*|stop_sign|hourglass\w*|negative_squared_cross_mark):/u;

/** The status of a review; a sign of doubt or denial beside COMPLETE says two things. */
export function readReviewStatus(text: string, written: string) {
	const status = readStatus(text);
	return status === "COMPLETE" && DOUBT.test(written) ? undefined : status;
}
