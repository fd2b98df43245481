namespace OrderWorkspace.Domain;
