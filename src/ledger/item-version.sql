-- Items that are one document: lists of open items tell it otherwise from some list on (another due date), and each list keeps what it says. What
-- passed to another owner is another's item. Grain: item of such a document; last_item is its last version. Empty where the history is one of documents. Filled by apply-lists.sql.
CREATE TABLE item_version (item INTEGER, last_item INTEGER);
