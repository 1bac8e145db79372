/** The embedded MongoDB server: mongo-java-server with its gaps mended. */
@NullMarked
package org.bangdai.local.mongo;

import org.jspecify.annotations.NullMarked;
