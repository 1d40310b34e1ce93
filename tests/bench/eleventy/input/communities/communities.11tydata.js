/** Its pages are those of a list: `lists.njk`. */
export default { permalink: false };
