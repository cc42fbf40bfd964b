// What an assistant does beside calling a tool and waiting: prompts, resources, completion, answering
// questions, watching progress, cancelling.

/** What the person says to every question. */
export const answer = {
  action: 'accept',
  content: { username: 'ada', email: 'ada@example.com' },
};

/**
 * Goes through all of it and prints what came back as one JSON line.
 *
 * @param client is connected, and answers questions with {@link answer}
 * @param call calls a tool, with the SDK's options
 */
export async function tour(client, call) {
  const progress = [];
  const said = {
    tools: (await client.listTools()).tools.map((tool) => tool.name),
    prompts: (await client.listPrompts()).prompts.map((prompt) => prompt.name),
    prompt: await client.getPrompt({ name: 'test_prompt_with_arguments', arguments: { arg1: 'a', arg2: 'b' } }),
    resources: (await client.listResources()).resources.map((resource) => resource.uri),
    resource: await client.readResource({ uri: 'test://static-text' }),
    completion: await client.complete({
      ref: { type: 'ref/prompt', name: 'test_prompt_with_arguments' },
      argument: { name: 'arg1', value: 'par' },
    }),
    asked: await call({ name: 'test_elicitation', arguments: { message: 'Who are you?' } }),
    worked: await call(
      { name: 'test_tool_with_progress', arguments: {} },
      { onprogress: ({ progress: done }) => progress.push(done) },
    ),
  };
  console.log(JSON.stringify({ ...said, progress, cancelled: await cancelled(call) }));
  await client.close();
}

/** Cancels a call when it has begun, and asks how it ended. */
async function cancelled(call) {
  const name = crypto.randomUUID();
  const aborter = new AbortController();
  await call(
    { name: 'work_long', arguments: { name } },
    { signal: aborter.signal, onprogress: () => aborter.abort('enough') },
  ).catch(() => {});
  const ended = await call({ name: 'how_long_work_ended', arguments: { name } });
  return ended.content[0].text;
}
