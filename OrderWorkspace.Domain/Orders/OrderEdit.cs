namespace OrderWorkspace.Domain.Orders;
/// <summary>placeholder</summary>
public abstract record OrderEdit;
