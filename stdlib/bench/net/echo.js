// SPDX-License-Identifier: Apache-2.0
const server = require("net").createServer((socket) => {
  socket.setNoDelay(true);
  socket.on("data", (data) => socket.write(data));
  socket.on("error", () => {});
});
server.listen(0, "127.0.0.1", 1024, () => console.log("listening on 127.0.0.1:" + server.address().port));
