namespace OrderWorkspace.Tests.Architecture.Offenders;

#pragma warning disable CA1063
public sealed class Careless
{
    #region Waiting

    private readonly Task<int> _answer = Task.FromResult(42);

    // TODO: think about it
    ~Careless() => Console.WriteLine(_answer.Result);

    public async void Ask() => await _answer;

    #endregion
}
