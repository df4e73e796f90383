-- Items that are one document: lists of open items tell it otherwise from some list on (another due date, another owner), and each list
-- keeps what it says.
-- Grain: item of such a document; last_item is its last version, last_owned its last one of the same owner: what passed to another owner is
-- another's item in their books, and one item of the company's. handed_over: the document had several owners. Empty where the history is
-- one of documents. Filled by apply-lists.sql.
CREATE TABLE item_version (item INTEGER, last_item INTEGER, last_owned INTEGER, handed_over BOOLEAN);
