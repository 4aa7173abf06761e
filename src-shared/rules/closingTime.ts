/** The desk closes: until then a thing that is due on a day can be done, `18:00`. */
export const closingTime = '18:00';
