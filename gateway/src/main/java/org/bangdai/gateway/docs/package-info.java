/** The API documents of all services at one page. */
@NullMarked
package org.bangdai.gateway.docs;

import org.jspecify.annotations.NullMarked;
