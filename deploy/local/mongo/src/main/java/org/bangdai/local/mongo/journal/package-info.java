/** What makes the embedded server durable: changes appended and synced in groups, snapshots, and replay at start. */
@NullMarked
package org.bangdai.local.mongo.journal;

import org.jspecify.annotations.NullMarked;
