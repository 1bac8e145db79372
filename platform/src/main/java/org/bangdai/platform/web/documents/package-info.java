/** What the API documents say of every route alike. */
@NullMarked
package org.bangdai.platform.web.documents;

import org.jspecify.annotations.NullMarked;
